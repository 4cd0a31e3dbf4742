package org.nonnegotiable.operation;

import io.restassured.response.Response;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.nonnegotiable.account.Attached;
import org.nonnegotiable.account.Outsider;
import org.nonnegotiable.safeguarding.SealedColumn;
import org.nonnegotiable.story.Surroundings;

/** A story at the desk of a packaged program, in two languages, with words in it that are nowhere else. */
final class Planted {

    private static final String OF_TEXT = "language, slug, title, name, summary, quote, alt, decorative, body";
    private static final String OF_STORY = "age, oblast, returned, drawing_name, picture_id";

    static final String CYRILLIC = "Журавлинка";

    final long id;
    private final Outsider writer;
    private final List<String> words = new ArrayList<>(List.of(CYRILLIC));
    private final List<String> pictures = new ArrayList<>();
    private final List<String> deskPictures = new ArrayList<>();
    private String child;
    private String preview;

    private Planted(long id, Outsider writer) {
        this.id = id;
        this.writer = writer;
    }

    /** Written, translated, written again, with a picture. */
    static Planted by(Outsider writer) throws IOException {
        String place = writer.post("/desk/stories", "language", "uk").header("Location");
        Planted planted = new Planted(Long.parseLong(place.replaceFirst(".*/desk/stories/(\\d+).*", "$1")), writer);
        planted.write("uk", "first");
        planted.write("uk", "second");
        planted.writer.post("/desk/stories/" + planted.id + "/texts", "language", "de");
        planted.write("de", "erste");
        planted.write("de", "zweite");
        planted.picture(1); // the story had it before
        planted.picture(2);
        return planted;
    }

    /** What must not be found. */
    List<String> words() {
        return words;
    }

    /** Without its addresses, which anybody may ask for afterwards, and be told that nothing is there. */
    List<String> read() {
        return words.stream().filter(word -> !word.startsWith("zqslug")).toList();
    }

    Outsider writer() {
        return writer;
    }

    /** Where the public fetches its picture, in each size. */
    List<String> pictures() {
        return pictures;
    }

    /** Where the embassy sees it. */
    List<String> deskPictures() {
        return deskPictures;
    }

    /** The code of its child's file. */
    String child() {
        return child;
    }

    /** By which somebody outside the desk has read it. */
    String preview() {
        return preview;
    }

    /** Some bytes of each size of its pictures, each as one letter. */
    List<String> bytes(Connection database) throws SQLException {
        List<String> bytes = new ArrayList<>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery("SELECT SUBSTRING(bytes, LENGTH(bytes) DIV 2, 24) FROM rendition")) {
            while (rows.next()) {
                bytes.add(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    List<String> paths() {
        return List.of("/uk/stories/" + word("uk", "second", "slug"), "/de/stories/" + word("de", "zweite", "slug"));
    }

    /** Past the gate, as nobody else may: both texts are public, and were public at an earlier address. */
    void publish(Connection database, String keyOfChildren) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("UPDATE story SET age = 'FROM_10', oblast = 'UA_65', returned = '2025-08', drawing_name = 'key', published_at = "
                    + "UTC_TIMESTAMP(), picture_id = (SELECT MAX(id) FROM picture) WHERE id = " + id);
            for (String text : text(statement, "SELECT id FROM story_text WHERE story_id = " + id)) {
                statement.execute("INSERT INTO publication (text_id, story_id, published_at, changed_at, " + OF_TEXT + ", " + OF_STORY + ") VALUES (" + text
                        + ", " + id + ", UTC_TIMESTAMP(), UTC_TIMESTAMP(), " + each(OF_TEXT, "story_text", text) + ", " + each(OF_STORY, "story", String.valueOf(id)) + ")");
            }
            statement.execute("INSERT INTO former_address (language, slug, text_id) SELECT language, CONCAT(slug, '-before'), id FROM story_text "
                    + "WHERE story_id = " + id);
            statement.execute("INSERT INTO story_picture (story_id, picture_id) SELECT " + id + ", id FROM picture");
            statement.execute("INSERT INTO showing (picture_id, place, since) SELECT picture_id, CONCAT('story/', id), UTC_TIMESTAMP() FROM story "
                    + "WHERE id = " + id);
            Surroundings.of(id, word("uk", "", "around"), SealedColumn.of(word("uk", "", "sealed"), keyOfChildren), database);
            statement.execute("UPDATE edition SET number = number + 1");
            child = text(statement, "SELECT code FROM child WHERE id = (SELECT child_id FROM story WHERE id = " + id + ")").get(0);
            String sizes = "FROM rendition WHERE picture_id = (SELECT picture_id FROM story WHERE id = " + id + ")";
            pictures.addAll(text(statement, "SELECT CONCAT('/pictures/', hash, '.jpg') " + sizes));
            deskPictures.addAll(text(statement, "SELECT DISTINCT CONCAT('/desk/pictures/', picture_id) " + sizes));
            deskPictures.addAll(text(statement, "SELECT CONCAT('/desk/pictures/', picture_id, '/', width, '.jpg') " + sizes));
        }
        share();
    }

    private void share() {
        Response made = writer.post("/desk/stories/" + id + "/de/previews", "recipient", word("de", "", "recipient"), "lasting", "72");
        preview = writer.goOn(made).asString().replaceFirst("(?s).*(/desk/preview/[\\w-]+).*", "$1");
    }

    private static String each(String columns, String table, String id) {
        return Stream.of(columns.split(", ")).map(column -> "(SELECT " + column + " FROM " + table + " WHERE id = " + id + ")").collect(Collectors.joining(", "));
    }

    private static List<String> text(Statement statement, String query) throws SQLException {
        List<String> text = new ArrayList<>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                text.add(rows.getString(1));
            }
        }
        return text;
    }

    private void write(String language, String time) {
        String text = "/desk/stories/" + id + "/" + language;
        String page = writer.request().get(text).asString();
        String version = page.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        int status = writer.post(text, "version", version, "title", word(language, time, "title"), "slug", word(language, time, "slug"),
                "name", word(language, time, "name"), "summary", word(language, time, "summary"), "quote", word(language, time, "quote"),
                "alt", word(language, time, "alt"), "body", (word(language, time, "body") + " " + CYRILLIC + "\n\n").repeat(1000)).statusCode();
        if (status != 303) {
            throw new AssertionError(text + " answered " + status);
        }
    }

    private void picture(int which) throws IOException {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(id * 10 + which);
        for (int n = 0; n < 900 * 600; n++) {
            image.setRGB(n % 900, n / 900, new Color(random.nextInt(1 << 24)).getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        var answer = writer.request().multiPart("csrf", writer.token())
                .multiPart(Attached.file("file", word("de", "", "file") + ".jpg", bytes.toByteArray(), "image/jpeg"))
                .multiPart("credit", word("de", "", "credit")).multiPart("licence", "CC_BY").multiPart("face", "no").multiPart("focalX", "50")
                .multiPart("focalY", "50").post("/desk/pictures/new");
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.asString());
        }
    }

    private String word(String language, String time, String field) {
        String word = "zq" + field + language + time + "k";
        if (!words.contains(word)) {
            words.add(word);
        }
        return word;
    }
}
