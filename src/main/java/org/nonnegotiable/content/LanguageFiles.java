package org.nonnegotiable.content;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.nonnegotiable.language.LanguageRow;

/** {@code languages.yaml}: one line of data for each language, in the order of the switcher. */
class LanguageFiles implements Kind {

    private static final String FILE = "languages.yaml";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        if (!folder.has(FILE)) {
            return deeds;
        }
        for (Yaml.Entry entry : Yaml.read(folder, FILE, faults)) {
            Fields fields = new Fields(entry, faults, "tag", "name", "direction", "formats", "numbering", "interface");
            LanguageRow row = new LanguageRow();
            row.tag = fields.read("tag", LanguageFiles::tag);
            row.name = fields.text("name", 100);
            row.rightToLeft = Boolean.TRUE.equals(fields.read("direction", text -> oneOf(text, "rtl", "ltr")));
            row.formats = fields.read("formats", LanguageFiles::tag);
            row.numbering = fields.read("numbering", LanguageFiles::numbering);
            row.reviewed = Boolean.TRUE.equals(fields.read("interface", text -> oneOf(text, "reviewed", "unreviewed")));
            row.place = deeds.size();
            known.languages.add(row.tag);
            deeds.add(() -> LanguageRow.getEntityManager().merge(row));
        }
        return deeds;
    }

    @Override
    public void write(Folder folder) {
        StringBuilder text = new StringBuilder();
        for (LanguageRow row : LanguageRow.<LanguageRow>list("order by place, tag")) {
            text.append("- tag: ").append(row.tag).append("\n  name: ").append(row.name)
                    .append("\n  direction: ").append(row.rightToLeft ? "rtl" : "ltr")
                    .append("\n  formats: ").append(row.formats).append("\n  numbering: ").append(row.numbering)
                    .append("\n  interface: ").append(row.reviewed ? "reviewed" : "unreviewed").append('\n');
        }
        folder.write(FILE, text.toString());
    }

    static String tag(String text) {
        if (text.isEmpty() || text.length() > 35 || !new ULocale.Builder().setLanguageTag(text).build().toLanguageTag().equals(text)) {
            throw new IllegalArgumentException("is no canonical BCP 47 tag");
        }
        return text;
    }

    private static String numbering(String text) {
        if (!List.of(NumberingSystem.getAvailableNames()).contains(text)) {
            throw new IllegalArgumentException("is no numbering system of CLDR");
        }
        return text;
    }

    private static boolean oneOf(String text, String yes, String no) {
        if (!text.equals(yes) && !text.equals(no)) {
            throw new IllegalArgumentException("is neither " + yes + " nor " + no);
        }
        return text.equals(yes);
    }
}
