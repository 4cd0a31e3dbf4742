package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.NOW;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;

@QuarkusTest
class ExchangeDeskTest {

    private final Member translator = Cast.translator("DE", "de");
    private Long story;

    @BeforeEach
    void write() {
        story = Desk.story();
        Desk.save(story, "uk", Desk.words("Ключ", "Перший.\n\nДругий."), new Edit(0, ANNA, NOW));
        Desk.text(story, "de", text -> text.id);
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void files_go_out_and_come_back_translated() {
        Response out = translator.post("/desk/exchange/export", "language", "de", "form", "xlf");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.contentType()).isEqualTo("application/zip");
        List<Sheet> sheets = Exchange.read("a.zip", out.asByteArray()).stream().filter(sheet -> sheet.story() == story).toList();
        sheets.get(0).units().replaceAll((name, unit) -> new Sheet.Unit(unit.source(), "de " + unit.source()));
        assertThat(send("a.zip", Exchange.zip(sheets, Exchange.Form.PO)).statusCode()).isEqualTo(303);
        assertThat(Desk.<Words>text(story, "de", text -> text.words)).isEqualTo(Desk.words("de Ключ", "de Перший.\n\nde Другий."));
        assertThat(send("a.zip", Exchange.zip(sheets, Exchange.Form.PO)).statusCode()).isEqualTo(303);
    }

    @Test
    void what_is_no_such_file_changes_nothing_and_is_told() {
        assertThat(send("a.xlf", "nonsense".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
        assertThat(send("a.exe", new byte[] {1}).statusCode()).isEqualTo(422);
        assertThat(translator.post("/desk/exchange/export", "language", "pl").statusCode()).isEqualTo(422);
        assertThat(translator.get("/desk/exchange").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_of_another_embassy_is_refused() {
        byte[] file = Exchange.zip(List.of(Desk.<Sheet>text(story, "de", Exchange::sheet)), Exchange.Form.XLF);
        Response refused = send(Cast.translator("FR", "de"), "a.zip", file);
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private Response send(String name, byte[] file) {
        return send(translator, name, file);
    }

    private static Response send(Member person, String name, byte[] file) {
        return person.request().multiPart("csrf", person.token()).multiPart(Attached.file("file", name, file, null)).post("/desk/exchange");
    }
}
