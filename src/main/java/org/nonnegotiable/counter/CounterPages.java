package org.nonnegotiable.counter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;

@PublicPage
@Path("/{language}/counter")
@Produces(MediaType.TEXT_HTML)
class CounterPages {

    private static final int FIRST_YEAR = 1900;

    @CheckedTemplate(basePath = "counter")
    static class Templates {
        static native TemplateInstance list(Here here, List<Count> counts);

        static native TemplateInstance show(Here here, Series series, List<Count> entries, Chart chart);

        static native TemplateInstance dated(Here here, LocalDate day, List<Count> entries);

        static native TemplateInstance missing(Here here, Series series, LocalDate day, List<LocalDate> neighbours);
    }

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(Language language) {
        return Templates.list(Here.at(language, "counter"), Count.list(language, LocalDate.now(clock)));
    }

    @GET
    @Path("{figure}")
    public TemplateInstance show(Language language, String figure) {
        Series series = series(figure);
        Here here = Here.at(language, "counter/" + figure);
        return Templates.show(here, series, entries(series, series.entries(), language), Chart.of(series, language));
    }

    /** The permanent address of what was stated for a day. */
    @GET
    @Path("{figure}/{date}")
    public Response dated(Language language, String figure, String date) {
        Series series = series(figure);
        LocalDate day = day(date);
        Here here = Here.at(language, "counter/" + figure + "/" + day);
        List<Count> entries = entries(series, series.on(day), language);
        return entries.isEmpty()
                ? answer(Status.NOT_FOUND, Templates.missing(here.unlisted(), series, day, series.neighbours(day)))
                : answer(Status.OK, Templates.dated(here, day, entries));
    }

    private static Response answer(Status status, TemplateInstance page) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page.render()).build();
    }

    private List<Count> entries(Series series, List<Reading> readings, Language language) {
        LocalDate today = LocalDate.now(clock);
        return readings.stream().map(reading -> new Count(series, reading, language, today)).toList();
    }

    private static Series series(String figure) {
        return Series.of(Figure.coded(figure).orElseThrow(NotFoundException::new));
    }

    /** An ISO 8601 day; 400 for anything else. */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR) {
                throw new BadRequestException();
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new BadRequestException();
        }
    }
}
