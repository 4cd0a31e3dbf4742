package org.nonnegotiable.press;

import java.time.LocalDate;
import java.util.Optional;
import org.nonnegotiable.counter.Reading;
import org.nonnegotiable.language.Html;
import org.nonnegotiable.language.Here;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Origin;

/** A cited reading in the forms that editors and reference managers read: who stated and published it, then who compiled it. */
record Citation(Cited cited) {

    static final String COMPILER = "#ChildrenAreNonNegotiable";

    public String permalink() {
        return Origin.of(Here.at(cited.language(), cited.permalink()).address());
    }

    public String plain() {
        Reading reading = cited.reading();
        return sentence(reading.publisher + ", " + reading.url, COMPILER + ", " + permalink());
    }

    public String html() {
        Language language = cited.language();
        return Html.paragraph(language, "cite_sentence", cited.count().speaker(), told(), counts(), cited.count().date(),
                Html.link(cited.reading().url, cited.reading().publisher), Html.link(permalink(), COMPILER)).getValue();
    }

    /** BibTeX, as biber and BibTeX itself read it. It has no date of publication, for none is recorded. */
    public String bibtex() {
        return new BibTex(cited.figure().code + "-" + cited.date())
                .with("author", "{" + BibTex.text(cited.speaker()) + "}")
                .with("title", "{" + BibTex.text(cited.title()) + "}")
                .with("howpublished", BibTex.text(cited.reading().publisher))
                .with("url", BibTex.address(cited.reading().url))
                .with("urldate", seen().map(LocalDate::toString).orElse(""))
                .with("note", BibTex.text(cited.language().message("cite_compiled", COMPILER)) + ": \\url{" + BibTex.address(permalink()) + "}")
                .with("language", BibTex.text(cited.language().tag()))
                .toString();
    }

    public String ris() {
        return new Ris("ELEC")
                .with("AU", cited.speaker())
                .with("TI", cited.title())
                .with("PB", cited.reading().publisher)
                .with("UR", cited.reading().url)
                .with("Y2", seen().map(day -> day.toString().replace('-', '/')).orElse(""))
                .with("LA", cited.language().tag())
                .with("DP", COMPILER)
                .with("N1", cited.language().message("cite_compiled", COMPILER) + ": " + permalink())
                .toString();
    }

    /** Wikipedia's cite web, and the compiler after it. */
    public String wikipedia() {
        return new CiteWeb()
                .with("author", CiteWeb.text(cited.speaker()))
                .with("title", CiteWeb.text(cited.title()))
                .with("url", CiteWeb.address(cited.reading().url))
                .with("publisher", CiteWeb.text(cited.reading().publisher))
                .with("access-date", seen().map(LocalDate::toString).orElse(""))
                .with("language", CiteWeb.text(cited.language().tag()))
                + " " + cited.language().message("cite_compiled", "[" + CiteWeb.address(permalink()) + " " + COMPILER + "]") + ".";
    }

    /** Where it is downloaded. */
    public String file(String ending) {
        return "/" + cited.language() + "/counter/" + cited.figure().code + "/" + cited.date() + "/cite." + ending;
    }

    String fileName(String ending) {
        return cited.figure().code + "-" + cited.date() + "." + ending;
    }

    private String sentence(String publisher, String compiler) {
        return cited.language().message("cite_sentence", cited.speaker(), told(), counts(), cited.day(), publisher, compiler);
    }

    private String told() {
        return cited.told();
    }

    private String counts() {
        return cited.language().message(cited.figure().countsKey());
    }

    private Optional<LocalDate> seen() {
        return Optional.ofNullable(cited.reading().seen);
    }
}
