package org.nonnegotiable.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.counter.LedgerInTest;

@QuarkusTest
class ImportTest {

    @RegisterExtension
    LedgerInTest readings = new LedgerInTest();

    @Inject
    ContentImport contentImport;
    @Inject
    Shelf shelf;
    @TempDir
    Path directory;

    @AfterEach
    void as_shipped() {
        shelf.clean();
    }

    @Test
    void what_the_files_name_is_added_or_changed_and_nothing_else() {
        Map<String, String> expected = new TreeMap<>(shelf.exported());
        contentImport.from(ContentFiles.write(directory, "LICENSE.md", "CC BY 4.0\n",
                "milestones/milestones.csv", "milestone,date,source\nadded,2030-01-01,a.example/x\nicc-warrants,2023-03-17,b.example/y\n",
                "milestones/en.csv", "milestone,event\nadded,Something new\n",
                "messages/de.properties", "skip = Gleich zum Inhalt\n", "pages/added/en.md", "---\ntitle: A\nsummary: B\n---\n\nC\n"));
        expected.put("pages/added/en.md", "---\ntitle: A\nsummary: B\n---\n\nC\n");
        expected.compute("messages/de.properties", (name, text) -> text.replaceFirst("(?m)^skip = .*$", "skip = Gleich zum Inhalt"));
        expected.compute("milestones/milestones.csv", (name, text) ->
                text.replaceFirst("(?m)^icc-warrants,.*$", "icc-warrants,2023-03-17,b.example/y") + "added,2030-01-01,a.example/x\n");
        expected.compute("milestones/en.csv", (name, text) -> text + "added,Something new\n");
        assertThat(shelf.exported()).isEqualTo(expected);
    }

    @Test
    void a_reading_is_added_once_however_often_it_is_imported() {
        String row = "returned,2020-01-01,day,7,exact,Added,Added,https://added.example/,no,,,update,,,2026-01-01T00:00:00Z,Anna,Boris\n";
        ContentFiles.write(directory, "figures/readings.csv", "figure,as_of,accuracy,value,qualifier,stated_by,publisher,url,in_series,seen,"
                + "quote_sha256,kind,corrects,reason,recorded_at,recorded_by,confirmed_by\n" + row + row);
        contentImport.from(directory);
        contentImport.from(directory);
        assertThat(shelf.exported().get("figures/readings.csv").split("https://added.example/", -1)).hasSize(2);
    }

    @Test
    void a_new_language_comes_with_all_its_words_in_one_import() {
        contentImport.from(ContentFiles.write(directory, "languages.yaml", ContentFiles.shipped("languages.yaml")
                + "- tag: nl\n  name: Nederlands\n  direction: ltr\n  formats: nl\n  numbering: latn\n  interface: unreviewed\n",
                "messages/nl.properties", "milestones_title = Mijlpalen\n", "milestones/nl.csv", "milestone,event\nicc-warrants,Bevelen\n",
                "embassies/nl.csv", "country,capital\nDE,Berlijn\n", "figures/speakers/nl.csv", "stated_by,name\nChildren of War portal,Portaal\n",
                "pages/about/nl.md", "---\ntitle: Over\nsummary: Over ons\n---\n\nOver ons.\n"));
        assertThat(shelf.exported()).containsEntry("messages/nl.properties", "milestones_title = Mijlpalen\n")
                .containsEntry("embassies/nl.csv", "country,capital\nDE,Berlijn\n").containsKeys("milestones/nl.csv", "figures/speakers/nl.csv");
        given().get("/nl/milestones").then().statusCode(200);
        assertThat(given().get("/nl/milestones").asString()).contains("Mijlpalen", "Bevelen", "lang=\"nl\"");
    }

    @Test
    void readers_see_an_import_at_once() {
        assertThat(given().get("/en/milestones").asString()).doesNotContain("Something new");
        contentImport.from(ContentFiles.write(directory, "milestones/milestones.csv", "milestone,date,source\nadded,2030-01-01,a.example/x\n",
                "milestones/en.csv", "milestone,event\nadded,Something new\n"));
        assertThat(given().get("/en/milestones").asString()).contains("Something new");
    }

    @Test
    void what_has_no_words_yet_is_not_shown_and_breaks_no_page() {
        contentImport.from(ContentFiles.write(directory, "milestones/milestones.csv", "milestone,date,source\nadded,2030-01-01,a.example/x\n",
                "embassies/embassies.csv", "country,languages,confirmed\nBT,dz,to-confirm\n"));
        for (String page : new String[] {"/en/", "/uk/milestones", "/en/embassies"}) {
            given().get(page).then().statusCode(200);
        }
        assertThat(given().get("/en/milestones").asString()).doesNotContain("a.example");
        given().get("/en/embassies/bt").then().statusCode(404);
    }

    @Test
    void a_fault_anywhere_changes_nothing_anywhere() {
        Map<String, String> before = shelf.exported();
        ContentFiles.write(directory, "messages/de.properties", "skip = Gleich zum Inhalt\n", "pages/added/en.md",
                "---\ntitle: A\nsummary: B\n---\n\nC\n", "stories/added/story.yaml", ContentFiles.facts("UA-65", "UA-99"));
        assertThatThrownBy(() -> contentImport.from(directory)).isInstanceOf(FaultyContentException.class).hasMessageContaining("UA-99");
        assertThat(shelf.exported()).isEqualTo(before);
        assertThat(given().get("/de/").asString()).doesNotContain("Gleich zum Inhalt");
    }
}
