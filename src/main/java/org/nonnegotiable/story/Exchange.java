package org.nonnegotiable.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nonnegotiable.language.Language;

/** Texts that go out to translators as files, and come back. */
public final class Exchange {

    private Exchange() {
    }

    /** The two forms, by the ending of a file's name. */
    public enum Form {
        XLF, PO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String write(Sheet sheet) {
            return this == XLF ? Xliff.write(sheet) : Po.write(sheet);
        }

        Sheet read(String text) {
            return this == XLF ? Xliff.read(text) : Po.read(text);
        }
    }

    /** A text beside its source as it is now; from then on the source's further edits make another revision. */
    public static Sheet sheet(StoryText text) {
        Revision source = new Translation(text).source().orElseThrow(() -> new UnreadableException("desk_exchange_nothing")).close();
        return Sheet.of(text, source);
    }

    /** Each sheet as a file of one zip. */
    public static byte[] zip(List<Sheet> sheets, Form form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Sheet sheet : sheets) {
                zip.putNextEntry(new ZipEntry(sheet.fileName(form.code())));
                zip.write(form.write(sheet).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The text that a sheet belongs into, begun if it went out before anybody had. */
    static StoryText into(Story story, Language language, Edit edit) {
        return story.in(language).orElseGet(() -> story.begin(language, edit.by(), edit.now()));
    }

    /**
     * Puts a returned translation into its text, as a save of its own. It follows what it was made from when all of it was translated, or when
     * nothing was there before that could follow something else.
     *
     * @param text of the sheet's story and language
     * @param outdated whether it is wanted even if the source has moved on since
     * @return what nobody translated: there stays what was there
     */
    public static List<Field> take(StoryText text, Sheet sheet, boolean outdated, Edit edit) {
        Revision from = text.story.in(text.story.source).flatMap(source -> Revision.numbered(source, sheet.revision()))
                .orElseThrow(() -> new UnreadableException("desk_exchange_stranger"));
        Revision now = new Translation(text).source().orElse(from);
        if (!outdated && now.number > from.number && !now.words.equals(from.words)) {
            throw new UnreadableException("desk_exchange_moved", from.number, now.number);
        }
        List<Field> untranslated = sheet.untranslated(text.words, from.words);
        boolean first = Revision.count("text", text) == 0; // the revision itself is read when the text is locked
        text.save(sheet.words(text.words, from.words), new Edit(sheet.version(), edit.pen(), edit.by(), edit.now()));
        if (first || untranslated.isEmpty()) {
            new Translation(text).follow(from);
        }
        return untranslated;
    }
}
