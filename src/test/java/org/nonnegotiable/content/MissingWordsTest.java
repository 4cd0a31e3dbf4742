package org.nonnegotiable.content;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.language.Message;

/** An upgraded program on the database of an older one. */
@QuarkusTest
class MissingWordsTest {

    @Inject
    FirstImport start;
    @Inject
    Shelf shelf;

    @AfterEach
    void as_shipped() {
        shelf.clean();
    }

    @Test
    void words_that_the_database_lacks_are_added_at_the_next_start() {
        Map<String, String> shipped = shelf.exported();
        requiringNew().run(() -> Message.delete("language = 'uk' or name = 'desk_title' or name = 'skip'"));
        long edition = shelf.edition();
        start.begin(new StartupEvent());
        assertThat(shelf.exported()).isEqualTo(shipped);
        assertThat(shelf.edition()).isGreaterThan(edition);
    }

    @Test
    void words_that_were_changed_stay_and_nothing_moves() {
        requiringNew().run(() -> Message.update("pattern = 'Straight on' where language = 'en' and name = 'skip'"));
        long edition = shelf.edition();
        start.begin(new StartupEvent());
        assertThat(shelf.exported().get("messages/en.properties")).contains("skip = Straight on\n");
        assertThat(shelf.edition()).isEqualTo(edition);
    }
}
