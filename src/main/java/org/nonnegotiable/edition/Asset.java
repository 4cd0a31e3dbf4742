package org.nonnegotiable.edition;

import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A style sheet or script of the site under an address that says what is in it. Never changes under that address. */
public record Asset(String name, String text) {

    /** The style files of {@code resources/style}, joined. */
    public static Asset style(String name, String... files) {
        return new Asset(name, Stream.of(files).map(file -> lean(read("/style/" + file + ".css"))).collect(Collectors.joining()));
    }

    /** A file of {@code resources/script}. */
    public static Asset script(String name) {
        return new Asset(name, read("/script/" + name));
    }

    public String address() {
        return "/assets/" + hash() + "/" + name;
    }

    /** The text, for whoever asks under its own hash; others are led there, or old addresses would keep new words for ever. */
    public String textAt(String hash) {
        if (!hash.equals(hash())) {
            throw new RedirectionException(Response.status(Response.Status.TEMPORARY_REDIRECT).header(HttpHeaders.LOCATION, address()).build());
        }
        return text;
    }

    private static String read(String file) {
        try (InputStream bytes = Asset.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comments and indents are for us, not for a slow line. */
    private static String lean(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\n\\s*", "\n").replaceAll("\\s*([{};,])\\s*", "$1").strip();
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
