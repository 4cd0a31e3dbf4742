package org.nonnegotiable.content;

import java.util.ArrayList;
import java.util.List;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.site.StandingPage;

/** {@code pages/about/de.md}: the standing pages. */
class PageFiles implements Kind {

    private static final String FOLDER = "pages";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        for (String code : folder.names(FOLDER)) {
            if (!folder.names(FOLDER + "/" + code).isEmpty()) {
                faults.code(FOLDER + "/" + code, 0, "the folder's name", code, 40);
            }
            for (String name : folder.names(FOLDER + "/" + code)) {
                String file = FOLDER + "/" + code + "/" + name;
                if (known.hasLanguage(file, ".md", faults)) {
                    Prose.read(folder, file, faults, "title", "summary").ifPresent(prose -> {
                        String title = prose.fields().text("title", 200);
                        String summary = prose.fields().text("summary", 400);
                        deeds.add(() -> StandingPage.record(code, Language.fromString(name.replace(".md", "")), title, summary, prose.body()));
                    });
                }
            }
        }
        return deeds;
    }

    @Override
    public void write(Folder folder) {
        StandingPage.<StandingPage>listAll().forEach(page -> folder.write(FOLDER + "/" + page.code + "/" + page.language + ".md",
                Prose.write(page.body, "title", page.title, "summary", page.summary)));
    }
}
