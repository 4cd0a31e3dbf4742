package org.nonnegotiable.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.nonnegotiable.operation.PackagedProgram;

/** The packaged program beside its site: what it writes, what a stranger can check, and what must never be in it. In this order, for the site changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MirrorIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SAMPLE = "the-other-mitten";

    private static MirroredSite site;
    private static Path whole;
    private static String snapshot;

    @TempDir
    static Path home;

    @BeforeAll
    static void a_mirror() throws Exception {
        site = new MirroredSite(home);
        whole = home.resolve("whole");
        PackagedProgram.Answer made = site.program().run("mirror", whole.toString());
        assertThat(made.code()).as(made.errors()).isZero();
        assertThat(made.output()).startsWith(whole + " is the site's edition ").doesNotContain("Nothing is at").hasLineCount(1);
        Path kept = site.program().data().resolve("pages.snapshot");
        snapshot = Files.exists(kept) ? Files.readString(kept, StandardCharsets.ISO_8859_1) : "";
    }

    @AfterAll
    static void ended() {
        site.close();
    }

    @Test
    @Order(1)
    void a_static_host_answers_what_the_site_answers_at_every_address_of_the_sitemaps() throws Exception {
        try (StaticHost host = new StaticHost(whole)) {
            List<String> addresses = new ArrayList<>(locations("/sitemap.xml"));
            for (String sitemap : List.copyOf(addresses)) {
                addresses.addAll(locations(sitemap));
            }
            addresses.addAll(List.of("/robots.txt", "/en/stories/" + SAMPLE, "/en/stories?theme=school", "/api/v1/figures.json", "/api/v1/figures", "/en/stories/feed.atom",
                    "/badge/uk/returned.svg", "/embed/en/returned?at=2026-02-17", "/badge/en/returned.svg?at=2026-02-17"));
            assertThat(addresses).hasSizeGreaterThan(150);
            for (String address : addresses) {
                assertThat(new String(get(host.origin(), address).body(), StandardCharsets.UTF_8)).as(address)
                        .isEqualTo(new String(get(site.origin(), address).body(), StandardCharsets.UTF_8));
            }
        }
    }

    /** It was asked for nothing but the mirror's own pages until then. */
    @Test
    @Order(1)
    void what_the_site_keeps_for_its_next_start_is_left_as_it_is() {
        assertThat(snapshot).doesNotContain("/oembed?", "/ja/counter/");
    }

    @Test
    @Order(1)
    void every_link_in_it_leads_to_something() throws Exception {
        try (StaticHost host = new StaticHost(whole)) {
            TreeSet<String> links = new TreeSet<>();
            for (String file : files(whole)) {
                String type = file.endsWith(".html") ? "text/html" : file.endsWith(".css") ? "text/css" : file.matches(".*\\.(xml|atom)") ? "text/xml" : "";
                Links.in(Files.readAllBytes(whole.resolve(file)), type).forEach(link -> Place.of(link, site.origin()).ifPresent(place -> links.add(place.address())));
            }
            assertThat(links).hasSizeGreaterThan(500);
            for (String link : links) {
                assertThat(host.file(URI.create(link))).as(link).isPresent();
            }
        }
    }

    @Test
    @Order(1)
    void the_manifest_is_checked_with_a_shell_and_openssl_and_whatever_was_changed_is_found() throws Exception {
        assertThat(checked()).contains("Verified Successfully", "All " + (files(whole).size() - 3) + " files hold.");
        assertThat(Files.readString(whole.resolve("manifest.json"))).isEqualTo(new JsonCanonicalizer(
                Files.readString(whole.resolve("manifest.json"))).getEncodedString());
        byte[] page = Files.readAllBytes(whole.resolve("en/counter.html"));
        Files.writeString(whole.resolve("en/counter.html"), "other words");
        assertThat(checked()).contains("en/counter.html: FAILED").doesNotContain("files hold");
        Files.write(whole.resolve("en/counter.html"), page);
        Files.writeString(whole.resolve("en/added.html"), "more words");
        assertThat(checked()).contains("files that nobody signed").doesNotContain("files hold");
        Files.delete(whole.resolve("en/added.html"));
        String manifest = Files.readString(whole.resolve("manifest.json"));
        Files.writeString(whole.resolve("manifest.json"), manifest.replace("\"edition\":", "\"edition\":9"));
        assertThat(checked()).contains("Failure").doesNotContain("files hold");
        Files.writeString(whole.resolve("manifest.json"), manifest);
    }

    @Test
    @Order(2)
    void one_that_was_killed_and_begun_again_is_like_one_that_was_not() throws Exception {
        Path other = home.resolve("other");
        Process killed = site.program().start("mirror", other.toString());
        Path journal = other.resolve(".mirror/journal");
        for (int wait = 0; wait < 1200 && killed.isAlive() && (!Files.exists(journal) || Files.readString(journal).lines().count() < 150); wait++) {
            Thread.sleep(50);
        }
        killed.destroyForcibly().waitFor();
        assertThat(other.resolve("manifest.json")).doesNotExist();
        assertThat(site.program().run("mirror", other.toString()).code()).isZero();
        assertThat(Manifest.read(other).orElseThrow().files()).isEqualTo(Manifest.read(whole).orElseThrow().files());
        assertThat(files(other)).isEqualTo(files(whole));
    }

    @Test
    @Order(3)
    void since_an_edition_only_what_changed_is_written_and_what_was_withdrawn_is_named_and_gone() throws Exception {
        Manifest before = Manifest.read(whole).orElseThrow();
        Path kept = whole.resolve("en/counter.html");
        var written = Files.getLastModifiedTime(kept);
        assertThat(site.program().run("mirror", "--since", "999", whole.toString()).errors()).contains("is of edition " + before.edition());
        site.change("UPDATE story JOIN publication ON publication.story_id = story.id SET withdrawn_at = '2026-01-01' WHERE slug = '" + SAMPLE + "'",
                "DELETE publication FROM publication JOIN story ON story.id = story_id WHERE withdrawn_at IS NOT NULL");
        PackagedProgram.Answer made = site.program().run("mirror", "--since", Long.toString(before.edition()), whole.toString());
        assertThat(made.code()).as(made.errors()).isZero();
        assertThat(Files.readAllLines(whole.resolve("deleted.txt"))).contains("en/stories/" + SAMPLE + ".html").allMatch(file -> !Files.exists(whole.resolve(file)));
        assertThat(files(whole).stream().filter(file -> contains(file, SAMPLE))).isEmpty();
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
        assertThat(Manifest.read(whole).orElseThrow().edition()).isGreaterThan(before.edition());
        assertThat(checked()).contains("files hold.");
    }

    @Test
    @Order(4)
    void nothing_of_a_real_child_is_in_it_and_what_would_show_it_leads_to_the_site() throws Exception {
        site.change(Files.readString(Path.of("src/bench/growth/fill.sql")).replaceAll("(?m)^--.*$", "").replace("{stories}", "3").replace("{sample}", "FALSE")
                .replace("'de'", "'en'").split(";\n(?! |END)"));
        PackagedProgram.Answer made = site.program().run("mirror", whole.toString());
        assertThat(made.code()).as(made.errors()).isZero();
        assertThat(made.output()).contains("show something of a real child's and were left out");
        assertThat(files(whole).stream().filter(file -> contains(file, "nobody said") || contains(file, "many-"))).isEmpty();
        assertThat(Files.readString(whole.resolve("en/stories.html"))).contains("<link rel=\"canonical\" href=\"" + site.origin() + "/en/stories\">");
        assertThat(Files.readString(whole.resolve("_redirects"))).contains("/en/ " + site.origin() + "/en/ 302");
        assertThat(whole.resolve("en/counter.html")).exists();
    }

    private static boolean contains(String file, String words) {
        try {
            return file.contains(words) || Files.readString(whole.resolve(file), StandardCharsets.ISO_8859_1).contains(words) && !file.equals("deleted.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> locations(String sitemap) throws Exception {
        String text = new String(get(site.origin(), sitemap).body(), StandardCharsets.UTF_8);
        return Pattern.compile("<loc>" + site.origin() + "([^<]*)</loc>").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static HttpResponse<byte[]> get(String origin, String address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(origin + address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static TreeSet<String> files(Path root) throws Exception {
        try (Stream<Path> paths = Files.walk(root).filter(Files::isRegularFile)) {
            return new TreeSet<>(paths.map(path -> root.relativize(path).toString()).toList());
        }
    }

    /** What docs/mirror.md tells a stranger to do, with the very script that stands there. */
    private static String checked() throws Exception {
        var check = Pattern.compile("## Check it\n.*?```sh\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs/mirror.md")));
        assertThat(check.find()).isTrue();
        Process shell = new ProcessBuilder("sh", "-c", check.group(1)).directory(whole.toFile()).redirectErrorStream(true).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
