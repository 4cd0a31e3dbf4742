package org.nonnegotiable.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.browser.Visit;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

@QuarkusTest
class FoundBySearchTest {

    private static final String ORIGIN = "https://campaign.example";

    @Test
    void robots_are_led_to_the_sitemap_and_kept_from_the_desk() {
        assertThat(Visit.to("/robots.txt").contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(Visit.read("/robots.txt").lines()).containsExactly("User-agent: *", "Disallow: /desk", "",
                "Sitemap: " + ORIGIN + "/sitemap.xml");
    }

    @Test
    void the_index_names_a_sitemap_for_each_language() {
        assertThat(Visit.to("/sitemap.xml").contentType()).isEqualTo("application/xml;charset=UTF-8");
        assertThat(Visit.to("/sitemap.xml").xmlPath().getList("sitemapindex.sitemap.loc", String.class))
                .containsExactlyElementsOf(Languages.all().stream().map(language -> ORIGIN + "/" + language + "/sitemap.xml").toList());
    }

    @Test
    void a_sitemap_of_stories_that_are_not_there_is_not_there() {
        assertThat(Visit.to("/sitemap-stories-999999999999999.xml").statusCode()).isEqualTo(404);
        assertThat(Visit.to("/sitemap-stories-none.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void a_sitemap_lists_each_page_once_and_all_of_them_exist_under_that_very_address() {
        for (String tag : List.of("en", "uk", "ar")) {
            List<String> pages = Visit.to("/" + tag + "/sitemap.xml").xmlPath().getList("urlset.url.loc", String.class);
            assertThat(pages).doesNotHaveDuplicates().hasSizeLessThan(50_000).contains(ORIGIN + "/" + tag + "/",
                    ORIGIN + "/" + tag + "/counter", ORIGIN + "/" + tag + "/embassies/de")
                    .allMatch(page -> page.startsWith(ORIGIN + "/" + tag + "/"));
            pages.forEach(page -> assertThat(Visit.read(page.substring(ORIGIN.length())))
                    .contains("<link rel=\"canonical\" href=\"" + page + "\">").doesNotContain("noindex"));
        }
    }

    @Test
    void versions_of_a_page_name_each_other_and_one_for_everybody_else() {
        String pattern = "<xhtml:link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"/>";
        var urls = Visit.read("/ja/sitemap.xml").lines().filter(line -> line.startsWith("<url>"));
        Map<String, Set<String>> named = urls.collect(Collectors.toMap(
                line -> line.replaceAll(".*<loc>|</loc>.*", ""),
                line -> Pattern.compile(pattern).matcher(line).results().map(link -> link.group(1)).collect(Collectors.toSet())));
        Set<String> all = Languages.all().stream().map(Language::tag).collect(Collectors.toSet());
        all.add("x-default");
        assertThat(named).isNotEmpty().allSatisfy((page, languages) -> assertThat(languages).as(page).isEqualTo(all));
        assertThat(Visit.read("/uk/about")).contains("hreflang=\"uk\" href", "hreflang=\"en\" href")
                .contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"" + ORIGIN + "/en/about\">")
                .doesNotContain("<link rel=\"alternate\" hreflang=\"ja\"");
    }

    @Test
    void the_manifest_speaks_the_reader_s_language() {
        assertThat(Visit.to("/ar/manifest.webmanifest").contentType()).isEqualTo("application/manifest+json;charset=UTF-8");
        Map<String, Object> manifest = Visit.to("/ar/manifest.webmanifest").jsonPath().getMap("");
        assertThat(manifest).containsEntry("lang", "ar").containsEntry("dir", "rtl").containsEntry("start_url", "/ar/")
                .containsEntry("scope", "/");
        for (Language language : Languages.all()) {
            assertThat(Visit.to("/" + language + "/manifest.webmanifest").jsonPath().getString("short_name")).hasSizeBetween(2, 12);
        }
    }

    @Test
    void icons_are_as_large_as_they_are_said_to_be() throws IOException {
        for (Map<String, String> icon : Visit.to("/en/manifest.webmanifest").jsonPath().<Map<String, String>>getList("icons")) {
            var picture = ImageIO.read(Visit.to(icon.get("src")).asInputStream());
            assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes"));
            assertThat(Visit.to(icon.get("src")).contentType()).isEqualTo(icon.get("type"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/card.png, 1200, 630", "/icon-180.png, 180, 180", "/icon-192.png, 192, 192", "/icon-512.png, 512, 512"})
    void pictures_are_png_of_their_size(String path, int width, int height) throws IOException {
        assertThat(Visit.to(path).contentType()).isEqualTo("image/png");
        byte[] bytes = Visit.to(path).asByteArray();
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(new int[] {picture.getWidth(), picture.getHeight()}).containsExactly(width, height);
    }

    @Test
    void every_page_has_a_preview_that_exists() {
        for (String path : List.of("/en/", "/uk/counter", "/ja/stories/the-other-mitten", "/ar/about", "/en/none")) {
            assertThat(Visit.to(path).asString()).contains("<meta property=\"og:image\" content=\"" + ORIGIN + "/card.png\">",
                    "<meta property=\"og:image:alt\" content=\"", "<meta name=\"twitter:card\" content=\"summary_large_image\">")
                    .containsPattern("<meta property=\"og:title\" content=\"[^\"]{3,}\">")
                    .containsPattern("<meta property=\"og:description\" content=\"[^\"]{20,}\">");
        }
    }
}
