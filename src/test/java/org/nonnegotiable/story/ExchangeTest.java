package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nonnegotiable.story.Desk.ANNA;
import static org.nonnegotiable.story.Desk.NOW;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.fedorahosted.tennera.jgettext.Catalog;
import org.fedorahosted.tennera.jgettext.PoParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExchangeTest {

    private static final Words SOURCE = new Words("ключ", "Ключ & <замок>", "Остап", "Коротко", "«Так \"було\"»", "Малюнок", false,
            "Перший \\ абзац,\nдва рядки.\n\nДругий\tабзац 👩‍👧.");

    private Long story;

    @BeforeEach
    void write() {
        story = Desk.story();
        Desk.save(story, "uk", SOURCE, new Edit(0, ANNA, NOW));
    }

    @AfterEach
    void remove() {
        Desk.remove(story);
    }

    @Test
    void another_reader_of_XLIFF_finds_the_file_valid() throws Exception {
        XLIFFReader.validate(file(Exchange.Form.XLF), null);
        try (XLIFFReader reader = new XLIFFReader()) {
            reader.open(file(Exchange.Form.XLF));
            while (reader.hasNext()) {
                reader.next();
            }
        }
        assertThat(file(Exchange.Form.XLF)).contains("original=\"story/" + story + "/de;source=1;version=", "srcLang=\"uk\"", "trgLang=\"de\"",
                "<unit id=\"body-2\"", "Ключ &amp; &lt;замок>").doesNotContain("<target>");
    }

    @Test
    void another_reader_of_PO_reads_the_same_words() throws Exception {
        Catalog catalog = new PoParser().parseCatalog(new StringReader(file(Exchange.Form.PO)), false);
        assertThat(catalog.size()).isEqualTo(8);
        assertThat(catalog.locateMessage("quote", SOURCE.quote())).isNotNull();
        assertThat(catalog.locateMessage("body-1", "Перший \\ абзац,\nдва рядки.")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Exchange.Form.class)
    void what_was_translated_outside_comes_into_the_text_and_knows_what_it_was_made_from(Exchange.Form form) {
        take(name(form), translated(form), false);
        Desk.text(story, "de", text -> {
            assertThat(text.words).isEqualTo(new Words(null, "de:" + SOURCE.title(), "de:Остап", "de:Коротко", "de:" + SOURCE.quote(), "de:Малюнок",
                    false, "de:Перший \\ абзац,\nдва рядки.\n\nde:Другий\tабзац 👩‍👧."));
            assertThat(new Translation(text).base().orElseThrow().number).isEqualTo(1);
            return null;
        });
        assertThat(file(form)).contains("de:Остап");
    }

    @ParameterizedTest
    @EnumSource(Exchange.Form.class)
    void a_translation_of_what_has_changed_since_is_refused_with_both_numbers_unless_it_is_wanted(Exchange.Form form) {
        String file = translated(form);
        Desk.save(story, "uk", Desk.words("Інше", "Інше"), new Edit(version("uk"), ANNA, NOW));
        assertThatThrownBy(() -> take(name(form), file, false)).isInstanceOf(UnreadableException.class).hasMessage("desk_exchange_moved");
        take(name(form), file, true);
        assertThat(Desk.<Boolean>text(story, "de", text -> new Translation(text).isOutdated())).isTrue();
    }

    @Test
    void a_translation_that_somebody_has_gone_on_with_here_is_a_conflict() {
        String file = translated(Exchange.Form.XLF);
        Desk.save(story, "de", Desk.words("Hier", "Hier"), new Edit(version("de"), ANNA, NOW));
        assertThatThrownBy(() -> take("a.xlf", file, false)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_paragraph_that_is_missing_is_not_left_out_in_silence() {
        String file = file(Exchange.Form.PO);
        assertThatThrownBy(() -> take("a.po", file, false)).hasMessage("desk_exchange_incomplete");
        assertThatThrownBy(() -> take("a.po", translated(Exchange.Form.PO).replace("msgctxt \"body-2\"", "#, fuzzy\nmsgctxt \"body-2\""), false))
                .hasMessage("desk_exchange_incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<a/>", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;'>]><xliff srcLang='uk'>&c;</xliff>", "msgid \"", "msgid \"\"\nmsgstr \"X\"",
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='uk'><file original='story/1/de'/></xliff>"})
    void what_is_no_file_of_ours_is_refused(String text) {
        for (String name : List.of("a.xlf", "a.po")) {
            assertThatThrownBy(() -> one(name, text)).isInstanceOf(UnreadableException.class);
        }
    }

    @Test
    void a_zip_holds_many_and_a_bomb_is_refused() throws Exception {
        Sheet sheet = Desk.text(story, "de", Exchange::sheet);
        assertThat(Parcel.open("all.zip", Exchange.zip(List.of(sheet), Exchange.Form.PO))).extracting(Parcel::sheet).containsExactly(sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.xlf"));
            zip.write(new byte[50 << 20]);
        }
        assertThat(bytes.size()).isLessThan(Parcel.MOST_BYTES);
        assertThatThrownBy(() -> Parcel.open("all.zip", bytes.toByteArray())).hasMessage("desk_exchange_large");
        assertThatThrownBy(() -> one("a.exe", "x")).hasMessage("desk_exchange_form");
        assertThatThrownBy(() -> Parcel.open("a.zip", new byte[] {'P', 'K', 3, 4, 1})).hasMessage("desk_exchange_unreadable");
    }

    /** Each is small enough alone. */
    @Test
    void files_that_are_too_large_together_are_refused_before_the_last_is_unpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i * Parcel.MOST_BYTES <= Parcel.MOST_UNPACKED; i++) {
                zip.putNextEntry(new ZipEntry(i + ".po"));
                zip.write(new byte[Parcel.MOST_BYTES]);
            }
        }
        assertThatThrownBy(() -> Parcel.open("all.zip", bytes.toByteArray())).hasMessage("desk_exchange_large");
    }

    @Test
    void a_line_of_a_hundred_thousand_signs_is_read() {
        String line = "\\\"я".repeat(33_400);
        Sheet sheet = Desk.text(story, "de", Exchange::sheet);
        sheet.units().put("body-1", new Sheet.Unit(sheet.units().get("body-1").source(), line));
        assertThat(Parcel.open("a.po", Exchange.Form.PO.write(sheet).getBytes(StandardCharsets.UTF_8)).get(0).sheet()).isEqualTo(sheet);
    }

    @ParameterizedTest
    @EnumSource(Exchange.Form.class)
    void what_was_not_translated_is_named_and_what_stood_there_does_not_pass_for_current(Exchange.Form form) {
        take(name(form), translated(form), false);
        Desk.save(story, "uk", new Words("ключ", "Інша назва", "Остап", "Коротко", SOURCE.quote(), "Малюнок", false, SOURCE.body()),
                new Edit(version("uk"), ANNA, NOW));
        Sheet sheet = Desk.text(story, "de", Exchange::sheet);
        sheet.units().replaceAll((name, unit) -> new Sheet.Unit(unit.source(), name.equals("title") || name.equals("summary") ? " " : "neu " + unit.source()));
        assertThat(take(name(form), form.write(sheet), false)).containsExactly(Field.TITLE, Field.SUMMARY);
        Desk.text(story, "de", text -> {
            assertThat(text.words.title()).isEqualTo("de:" + SOURCE.title());
            assertThat(text.words.quote()).isEqualTo("neu " + SOURCE.quote());
            assertThat(new Translation(text).isOutdated()).isTrue();
            return null;
        });
    }

    private String file(Exchange.Form form) {
        return Desk.text(story, "de", text -> form.write(Exchange.sheet(text)));
    }

    /** As a translator's tool would leave it. */
    private String translated(Exchange.Form form) {
        Sheet sheet = Desk.text(story, "de", Exchange::sheet);
        sheet.units().replaceAll((name, unit) -> new Sheet.Unit(unit.source(), "de:" + unit.source()));
        return form.write(sheet);
    }

    private static List<Field> take(String name, String file, boolean outdated) {
        Sheet sheet = one(name, file);
        return Desk.text(sheet.story(), sheet.target(), text -> Exchange.take(text, sheet, outdated, new Edit(0, ANNA, NOW)));
    }

    private static Sheet one(String name, String file) {
        Parcel parcel = Parcel.open(name, file.getBytes(StandardCharsets.UTF_8)).get(0);
        if (parcel.fault() != null) {
            throw parcel.fault();
        }
        return parcel.sheet();
    }

    private int version(String tag) {
        return Desk.text(story, tag, text -> text.version);
    }

    private static String name(Exchange.Form form) {
        return "a." + form.code();
    }
}
