package org.nonnegotiable.language;

/** Languages made on the spot, as rows of the database would make them: formats of CLDR that the site need not speak. */
final class Written {

    private Written() {
    }

    static Language in(String formats) {
        return in(formats, "latn");
    }

    static Language in(String formats, String numbering) {
        LanguageRow row = new LanguageRow();
        row.tag = formats;
        row.name = formats;
        row.formats = formats;
        row.numbering = numbering;
        return new Language(row);
    }
}
