package org.nonnegotiable.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.nonnegotiable.edition.Interim;

/** That the site is not all there yet, before there is a database to read words from: those that were shipped, in the language of whoever asks. */
public class InterimWords implements Interim.Words {

    private static final String FALLBACK = "en";
    /** Written from right to left; a page with nothing else in it needs no more of what a language is. */
    private static final String RIGHT_TO_LEFT = "ar|fa|he|ur";

    @Override
    public String page(String path, String acceptLanguage) {
        boolean desk = Addresses.isAtDesk(path);
        String folder = desk ? "/content/desk/" : "/content/messages/";
        String prefix = desk ? "desk_" : "";
        String tag = Stream.concat(desk ? Stream.empty() : Arrays.stream(path.split("/", 4)).skip(1).limit(2), wanted(acceptLanguage))
                .filter(one -> one.matches("[a-zA-Z-]{2,35}") && words(folder, one).isPresent()).findFirst().orElse(FALLBACK);
        Properties words = words(folder, tag).or(() -> words(folder, FALLBACK)).orElseThrow();
        String title = words.getProperty(prefix + "error_503", "503");
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <h1>%3$s</h1>
                <p>%s</p>
                </html>
                """.formatted(tag, tag.matches(RIGHT_TO_LEFT) ? "rtl" : "ltr", title, words.getProperty(prefix + "error_503_text", ""));
    }

    @Override
    public void complete(Map<String, String> headers) {
        new Headers().complete(headers);
    }

    /** In the order in which browsers name them, which is that of their wishes. */
    private static Stream<String> wanted(String acceptLanguage) {
        return Stream.of(Optional.ofNullable(acceptLanguage).orElse("").split(",", 20)).map(one -> one.replaceFirst(";.*", "").strip())
                .flatMap(one -> Stream.of(one, one.replaceFirst("-.*", "")));
    }

    private static Optional<Properties> words(String folder, String tag) {
        try (InputStream file = InterimWords.class.getResourceAsStream(folder + tag + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
