package org.nonnegotiable.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.nonnegotiable.language.Language;

/** Texts that go out to translators as files, and come back. */
public final class Exchange {

    static final int MOST_FILES = 200;
    static final int MOST_BYTES = 2 << 20;

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

    /** Translations of an embassy into a language that have begun and have something to be made from; of one story, or of all. */
    static List<StoryText> open(String embassy, Language into, Optional<Long> story) {
        return StoryText.<StoryText>find("language = ?1 and story.embassy = ?2 and story.id between ?3 and ?4 and story.source <> ?1 "
                + "and story.withdrawnAt is null and story.erasedAt is null order by story.id desc", into, embassy, story.orElse(0L), story.orElse(Long.MAX_VALUE))
                .page(0, MOST_FILES).stream().filter(text -> new Translation(text).source().isPresent()).toList();
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

    /** What a file holds, or each file of a zip. Throws UnreadableException for anything else, and for more than its bounds. */
    public static List<Sheet> read(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".zip")) {
            return List.of(one(lower, bytes));
        }
        List<Sheet> sheets = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    sheets.add(one(entry.getName().toLowerCase(Locale.ROOT), zip.readNBytes(MOST_BYTES + 1)));
                }
                if (sheets.size() > MOST_FILES) {
                    throw new UnreadableException("desk_exchange_large");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
        if (sheets.isEmpty()) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
        return sheets;
    }

    private static Sheet one(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableException("desk_exchange_large");
        }
        Form form = name.endsWith(".po") ? Form.PO : Form.XLF;
        if (!name.endsWith(".po") && !name.endsWith(".xlf") && !name.endsWith(".xliff")) {
            throw new UnreadableException("desk_exchange_form");
        }
        try {
            return form.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableException("desk_exchange_unreadable");
        }
    }

    /**
     * Puts a returned translation into its text, as a save of its own.
     *
     * @param text of the sheet's story and language
     * @param outdated whether it is wanted even if the source has moved on since
     */
    public static void take(StoryText text, Sheet sheet, boolean outdated, Edit edit) {
        Revision from = text.story.in(text.story.source).flatMap(source -> Revision.numbered(source, sheet.revision()))
                .orElseThrow(() -> new UnreadableException("desk_exchange_stranger"));
        Revision now = new Translation(text).source().orElse(from);
        if (!outdated && now.number > from.number && !now.words.equals(from.words)) {
            throw new UnreadableException("desk_exchange_moved", from.number, now.number);
        }
        text.save(sheet.words(text.words, from.words), new Edit(sheet.version(), edit.pen(), edit.by(), edit.now()));
        new Translation(text).follow(from);
    }
}
