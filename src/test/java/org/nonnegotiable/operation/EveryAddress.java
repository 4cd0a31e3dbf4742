package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.account.Outsider;
import org.nonnegotiable.account.Role;

/** Every address of a packaged program at which a story might be read, by anybody and by those at the desk. */
final class EveryAddress {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[^<>\"'\\s]*)");
    private static final Pattern SITEMAP_OF_A_LANGUAGE = Pattern.compile("/([A-Za-z-]+)/sitemap\\.xml");

    private final PackagedProgram program;
    private final Planted planted;
    private final Outsider safeguarder;
    private final Outsider auditor;

    EveryAddress(PackagedProgram program, Planted planted, Connection database, String key) throws SQLException {
        this.program = program;
        this.planted = planted;
        safeguarder = Outsider.at(program.port(), database, key, Role.SAFEGUARDER, null, null);
        auditor = Outsider.at(program.port(), database, key, Role.AUDITOR, null, null);
    }

    Outsider safeguarder() {
        return safeguarder;
    }

    Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get("http://localhost:" + program.port() + path);
    }

    /** As the sitemap has them. */
    Set<String> languages() {
        return links("/sitemap.xml").stream().map(SITEMAP_OF_A_LANGUAGE::matcher).filter(Matcher::matches).map(tag -> tag.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the site links to or lists now, in every language, and what a reader of the story may have kept. */
    Set<String> ofTheSite() {
        Set<String> all = new TreeSet<>(List.of("/", "/sitemap.xml", "/robots.txt", planted.preview()));
        links("/sitemap.xml").forEach(sitemap -> {
            all.add(sitemap);
            all.addAll(links(sitemap));
        });
        for (String language : languages()) {
            for (String path : List.of("stories?theme=school", "stories/feed.atom", "stories/feed.json")) {
                all.add("/" + language + "/" + path);
            }
            planted.paths().forEach(path -> all.add("/" + language + path.substring(3)));
        }
        all.addAll(planted.pictures());
        return all;
    }

    /** The pages of the desk that tell of the story, of its child, or of both in a list: as who may read them. */
    Map<String, Outsider> ofTheDesk() {
        Map<String, Outsider> all = new TreeMap<>();
        String story = "/desk/stories/" + planted.id;
        String child = "/desk/children/" + planted.child();
        Stream.of("/desk", "/desk/stories", story, story + "/facts", "/desk/review", "/desk/children", child, child + "/answers", child + "/consent",
                child + "/terms/spellings").forEach(path -> all.put(path, safeguarder));
        for (String text : List.of(story + "/uk", story + "/de")) {
            Stream.of("", "/preview", "/reading", "/revisions", "/revisions/1", "/submission", "/previews").forEach(path -> all.put(text + path, safeguarder));
        }
        planted.deskPictures().forEach(path -> all.put(path, planted.writer()));
        Stream.of("/desk/audit", "/desk/audit?thing=story/" + planted.id, "/desk/audit/log.csv").forEach(path -> all.put(path, auditor));
        return all;
    }

    /** Those of the addresses where any of the words can be read. */
    Set<String> telling(Collection<String> site, Map<String, Outsider> desk) {
        Set<String> telling = new HashSet<>(site.stream().filter(path -> tells(get(path))).toList());
        desk.forEach((path, person) -> {
            if (tells(person.request().get(path))) {
                telling.add(path);
            }
        });
        return telling;
    }

    private boolean tells(Response answer) {
        String text = answer.asString();
        return planted.words().stream().anyMatch(text::contains);
    }

    private List<String> links(String sitemap) {
        return LINK.matcher(get(sitemap).asString()).results().map(found -> found.group(1)).toList();
    }
}
