package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.BORYS;
import static org.nonnegotiable.story.Desk.NOW;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

@QuarkusTest
class RevisionDeskTest {

    private static final Pattern OLDER = Pattern.compile("revisions\\?before=(\\d+)");

    private final Member writer = Cast.writer("DE", "uk");

    @Test
    void the_list_leads_on_to_the_oldest() {
        Long story = Desk.story();
        for (int i = 0, version = 0; i < 103; i++) {
            version = Desk.save(story, "uk", Desk.words("title " + i, ""), new Edit(version, i % 2 == 0 ? ANNA : BORYS, NOW));
        }
        String list = "/desk/stories/" + story + "/uk/revisions";
        String newest = writer.get(list).asString();
        Matcher older = OLDER.matcher(newest);
        assertThat(older.find()).isTrue();
        assertThat(newest).contains(list + "/103\"").doesNotContain(list + "/3\"");
        assertThat(writer.get(list + "?before=" + older.group(1)).asString()).contains(list + "/3\"", list + "/1\"").doesNotContain(list + "/4\"", "?before=");
        Desk.remove(story);
    }
}
