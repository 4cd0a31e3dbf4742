package org.nonnegotiable.counter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

/** A count that others may frame; with script, for the module looks as in any page. */
@Path("/embed-in-test/{language}/{figure}")
@PublicPage
@Shared(framed = true)
public class EmbedInTest {

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String show(Language language, String figure) {
        String head = CounterPages.Templates.list(Here.at(language, "counter"), Count.list(language, LocalDate.now(clock))).render();
        String script = head.replaceAll("(?s).*(<script type=\"module\".*?</script>).*", "$1");
        String count = CountPages.Templates.count(Here.at(language, ""), Count.of(figure, language, LocalDate.now(clock)).orElseThrow()).render();
        return "<!DOCTYPE html><html lang=\"" + language + "\"><head><title>Count</title>" + script + "</head><body>"
                + count.replaceFirst("data-latest=\"[^\"]*\"", "data-latest") + "</body></html>";
    }
}
