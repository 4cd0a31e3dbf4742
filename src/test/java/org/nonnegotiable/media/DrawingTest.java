package org.nonnegotiable.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("content/drawings"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_drawings_of_the_samples_are_shapes(Path file) throws IOException {
        assertThat(Drawing.fault(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>                                 | holds an element <script>
            <g><script href="x.js"/></g>                              | holds an element <script>
            <x:script xmlns:x="http://www.w3.org/2000/svg"/>          | holds an element <script>
            <style>*{fill:url(//evil.example)}</style>                | holds an element <style>
            <text>Ada</text>                                          | holds an element <text>
            <title>Ada</title>                                        | holds an element <title>
            <desc>Ada</desc>                                          | holds an element <desc>
            <metadata/>                                               | holds an element <metadata>
            <image href="https://evil.example/x.png"/>                | holds an element <image>
            <use href="#x"/>                                          | holds an element <use>
            <a href="javascript:alert(1)"/>                           | holds an element <a>
            <foreignObject/>                                          | holds an element <foreignObject>
            <animate attributeName="x"/>                              | holds an element <animate>
            <set attributeName="onclick" to="alert(1)"/>              | holds an element <set>
            <filter/>                                                 | holds an element <filter>
            <path onclick="alert(1)"/>                                | holds an attribute onclick
            <path style="fill:url(//evil.example)"/>                  | holds an attribute style
            <path id="x"/>                                            | holds an attribute id
            <path href="x"/>                                          | holds an attribute href
            <path filter="x"/>                                        | holds an attribute filter
            <path xlink:href="x" xmlns:xlink="http://www.w3.org/1999/xlink"/> | holds an attribute href
            <path x:d="M0 0" xmlns:x="urn:x"/>                        | holds an attribute d
            <path xml:space="preserve"/>                              | holds an attribute space
            <path fill="url(https://evil.example/x.svg#y)"/>          | holds an attribute fill
            <path fill="URL(https://evil.example/x.svg#y)"/>          | holds an attribute fill
            <path fill="\\75rl(https://evil.example/x.svg#y)"/>       | holds an attribute fill
            <path fill="u&#114;l(//evil.example/x.svg#y)"/>           | holds an attribute fill
            <path fill="u\\000072l(//evil.example/x.svg#y)"/>         | holds an attribute fill
            <path class="x&#34;&gt;&lt;script&gt;"/>                  | holds an attribute class
            Ada lives in Kyiv                                         | holds something beside shapes
            &lt;script&gt;                                            | holds something beside shapes
            <![CDATA[Ada]]>                                           | holds something beside shapes
            <!-- Ada -->                                              | holds something beside shapes
            <?php echo 1 ?>                                           | holds something beside shapes
            <path                                                     | is not well-formed XML
            <path></g>                                                | is not well-formed XML
            <path d="M0 0" d="M1 1"/>                                 | is not well-formed XML
            &xxe;                                                     | is not well-formed XML
            """)
    void whatever_is_no_shape_is_refused_by_name(String inside, String fault) {
        assertThat(Drawing.fault("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>").orElse("nothing")).startsWith(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ada", "{}", "<SVG >", "<html></html>", "<?xml version=\"1.0\"?><svg ></svg>", "\uFEFF<svg ></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg >&x;</svg>", "<!-- Ada --><svg ></svg>", "\u001F\u008B"})
    void a_file_that_does_not_begin_as_a_drawing_is_none(String text) {
        assertThat(Drawing.fault(text)).hasValue("does not begin with <svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg ></svg><svg ></svg>", "<svg ></svg>x", "<svg ><!DOCTYPE x></svg>", "<svg ></svg><!DOCTYPE x>", "<svg >"})
    void a_drawing_is_one_whole_document(String text) {
        assertThat(Drawing.fault(text).orElse("nothing")).startsWith("is not well-formed XML");
    }

    @Test
    void nothing_follows_a_drawing() {
        assertThat(Drawing.fault("<svg ></svg><!-- Ada -->")).hasValue("holds something beside shapes");
        assertThat(Drawing.fault("<svg ></svg>\n")).isEmpty();
    }

    @Test
    void two_kibibytes_are_enough_and_a_byte_more_is_refused() {
        String whole = "<svg >" + " ".repeat(Drawing.MAXIMUM_BYTES - "<svg ></svg>".length()) + "</svg>";
        assertThat(Drawing.fault(whole)).isEmpty();
        assertThat(Drawing.fault(whole + " ")).hasValue("is larger than 2048 bytes");
    }
}
