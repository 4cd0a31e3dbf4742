package org.nonnegotiable.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Edition.Stamp STAMP = new Edition.Stamp(1, 0, LocalDate.EPOCH, true);

    @Test
    void what_cannot_be_made_shorter_is_kept_once() {
        byte[] photograph = new byte[10_000];
        new Random(1).nextBytes(photograph);
        Page page = Page.of(photograph, false, Map.of(), STAMP);
        assertThat(page.isCompressed()).isFalse();
        assertThat(page.everyForm()[1]).isEmpty();
        assertThat(page.weight()).isEqualTo(photograph.length);
        assertThat(Page.of(new byte[10_000], false, Map.of(), STAMP).isCompressed()).isTrue();
    }
}
