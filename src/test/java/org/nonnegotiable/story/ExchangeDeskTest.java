package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Ready.expect;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.language.Language;

@QuarkusTest
class ExchangeDeskTest {

    private static final String HELD = "A sister is on her way.";

    private final Member translator = Cast.translator("DE", "de");
    private Ready story;

    @BeforeEach
    void write() {
        story = Ready.story("uk");
    }

    @AfterEach
    void remove() {
        story.close();
    }

    @Test
    void files_go_out_before_anybody_has_begun_and_come_back_translated() {
        List<Sheet> sheets = sheets(export()).stream().filter(sheet -> sheet.story() == story.id).toList();
        assertThat(isBegun()).isFalse();
        translate(sheets);
        assertThat(send("a.zip", Exchange.zip(sheets, Exchange.Form.PO)).statusCode()).isEqualTo(303);
        assertThat(Desk.<Words>text(story.id, "de", text -> text.words)).satisfies(words -> {
            assertThat(words.title()).isEqualTo("de The other mitten");
            assertThat(words.body()).isEqualTo("de The string tore.\n\nde One went with me.");
        });
        assertThat(Desk.<Boolean>text(story.id, "de", text -> new Translation(text).isOutdated())).isFalse();
        assertThat(send("a.zip", Exchange.zip(sheets, Exchange.Form.PO)).statusCode()).as("the same again").isEqualTo(303);
    }

    @Test
    void the_page_of_a_translation_sends_it_out_alone_in_either_form() {
        Desk.text(story.id, "de", text -> text.id);
        String page = translator.get(story.path("de")).asString();
        assertThat(page).contains("action=\"/desk/exchange/export\"", "name=\"story\" value=\"" + story.id + "\"", "name=\"form\" value=\"xlf\"",
                "name=\"form\" value=\"po\"");
        assertThat(translator.get(story.path("uk")).asString()).doesNotContain("/desk/exchange/export");
        for (String form : List.of("xlf", "po")) {
            Response out = translator.post("/desk/exchange/export", "language", "de", "story", story.id, "form", form);
            assertThat(sheets(out)).singleElement().satisfies(sheet -> assertThat(sheet.story()).isEqualTo(story.id));
        }
    }

    @Test
    void nothing_of_a_child_on_hold_goes_out() {
        story.child(child -> child.hold(story.safeguarder.id(), HELD, Ready.now()));
        Response refused = translator.post("/desk/exchange/export", "language", "de", "form", "xlf", "story", story.id);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Nothing was sent out");
        Desk.text(story.id, "de", text -> text.id);
        assertThat(translator.get(story.path("de")).asString()).doesNotContain("/desk/exchange/export");
    }

    @Test
    void what_is_withheld_goes_to_no_translator_outside_in_whichever_language_it_stands() {
        Words words = story.words("uk");
        story.edit("uk", new Words(words.slug(), words.title(), words.name(), words.summary(), words.quote(), words.alt(), false, "Златомира прийшла. Zlatomyra."));
        Response refused = translator.post("/desk/exchange/export", "language", "de", "form", "xlf", "story", story.id);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Nothing was sent out", "withheld").doesNotContain("Zlatomyra");
        assertThat(translator.get(story.path("de")).asString()).doesNotContain("/desk/exchange/export");
        story.edit("uk", words);
        assertThat(sheets(export())).extracting(Sheet::story).contains(story.id);
    }

    @Test
    void what_stays_here_is_told_on_the_next_page() {
        try (Ready other = Ready.story("uk")) {
            other.child(child -> child.hold(story.safeguarder.id(), HELD, Ready.now()));
            Response out = export();
            assertThat(sheets(out)).extracting(Sheet::story).contains(story.id).doesNotContain(other.id);
            assertThat(out.cookies()).containsKey(Cast.SAID);
            assertThat(Desk.in(() -> Outgoing.of("DE", Language.fromString("de"), Optional.empty(), null, 200, Ready.now()).kept())).isPositive();
        }
    }

    @Test
    void what_does_not_fit_is_counted_and_comes_with_the_next_zip() {
        try (Ready newer = Ready.story("uk")) {
            Outgoing first = outgoing(newer.id + 1);
            assertThat(first.texts()).extracting(text -> text.story.id).containsExactly(newer.id);
            assertThat(first.left()).isPositive();
            Outgoing second = outgoing(first.last());
            assertThat(second.texts()).extracting(text -> text.story.id).containsExactly(story.id);
            assertThat(second.left()).isEqualTo(first.left() - 1);
            assertThat(sheets(translator.post("/desk/exchange/export", "language", "de", "form", "po", "before", newer.id)))
                    .extracting(Sheet::story).doesNotContain(newer.id);
        }
    }

    @Test
    void what_is_no_such_file_changes_nothing_and_is_told() {
        assertThat(send("a.xlf", "nonsense".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(send("a.exe", new byte[] {1}).asString()).contains("a.exe", "Send an .xlf, .po or .zip file.");
        assertThat(translator.post("/desk/exchange/export", "language", "pl").statusCode()).isEqualTo(422);
        assertThat(translator.get("/desk/exchange").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_that_cannot_be_taken_holds_up_no_other_and_each_is_told_by_name() throws IOException {
        List<Sheet> sheets = sheets(export()).stream().filter(sheet -> sheet.story() == story.id).toList();
        translate(sheets);
        Sheet good = sheets.get(0);
        Sheet unknown = new Sheet(999_999_999, "uk", "de", 1, 0, good.units());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "broken.po", "msgid \"");
            add(zip, "unknown.xlf", Exchange.Form.XLF.write(unknown));
            add(zip, "good.po", Exchange.Form.PO.write(good));
        }
        Response told = send("all.zip", bytes.toByteArray());
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.asString()).contains("broken.po", "cannot be read", "unknown.xlf", "There is no such text", "<strong>Taken in:</strong> <bdi>good.po</bdi>");
        assertThat(Desk.<String>text(story.id, "de", text -> text.words.title())).isEqualTo("de The other mitten");
    }

    @Test
    void a_story_of_another_embassy_is_as_unknown_as_one_that_never_was() {
        byte[] file = Exchange.zip(List.of(Desk.<Sheet>text(story.id, "de", Exchange::sheet)), Exchange.Form.XLF);
        assertThat(send(Cast.translator("FR", "de"), "a.zip", file).asString()).contains("There is no such text");
        assertThat(send(Cast.translator("DE", "pl"), "a.zip", file).asString()).contains("There is no such text");
    }

    private static Outgoing outgoing(Long before) {
        return Desk.in(() -> Outgoing.of("DE", Language.fromString("de"), Optional.empty(), before, 1, Ready.now()));
    }

    private static void translate(List<Sheet> sheets) {
        sheets.forEach(sheet -> sheet.units().replaceAll((name, unit) -> new Sheet.Unit(unit.source(), "de " + unit.source())));
    }

    private Response export() {
        Response out = translator.post("/desk/exchange/export", "language", "de", "form", "xlf");
        expect(200, out);
        assertThat(out.contentType()).isEqualTo("application/zip");
        return out;
    }

    private static List<Sheet> sheets(Response zip) {
        return Parcel.open("a.zip", zip.asByteArray()).stream().map(Parcel::sheet).toList();
    }

    private boolean isBegun() {
        return Desk.in(() -> Story.<Story>findById(story.id).in(Language.fromString("de")).isPresent());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Response send(String name, byte[] file) {
        return send(translator, name, file);
    }

    private static Response send(Member person, String name, byte[] file) {
        return person.request().multiPart("csrf", person.token()).multiPart(Attached.file("file", name, file, null)).post("/desk/exchange");
    }
}
