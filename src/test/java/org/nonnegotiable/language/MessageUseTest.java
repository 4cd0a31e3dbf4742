package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.counter.Kind;
import org.nonnegotiable.counter.Qualifier;
import org.nonnegotiable.story.AgeBand;
import org.nonnegotiable.story.Oblast;
import org.nonnegotiable.story.Theme;

/** A message that is missing breaks a page when it is shown; one that is not used is translated into every language for nothing. */
@QuarkusTest
class MessageUseTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_]*)\"");

    private static final Pattern WORDS = Pattern.compile("here\\.words\\('(\\w+)'");
    private static final Pattern THING = Pattern.compile("words|explanation|(.+\\.)?figure\\.(nameKey|countsKey)"
            + "|.+\\.(qualifier|kind|age|oblast)\\.nameKey|(stories\\.)?theme(\\.get)?\\.nameKey");

    @Inject
    Engine engine;

    @Test
    void every_message_a_template_names_exists() {
        assertThat(messages()).containsAll(inTemplates());
        assertThat(inTemplates()).hasSizeGreaterThan(50).contains("stories_title", "home_heading", "feed_title");
    }

    @Test
    void every_message_that_is_named_for_a_thing_exists() {
        assertThat(messages()).containsAll(computed());
    }

    @Test
    void every_message_that_the_program_asks_for_exists() {
        Set<String> asked = inProgram(Pattern.compile("\\bmessage\\(\"(\\w+)\""));
        assertThat(asked).isNotEmpty();
        assertThat(messages()).containsAll(asked);
    }

    @Test
    void no_message_is_unused() {
        Set<String> used = new HashSet<>(computed());
        used.addAll(inTemplates());
        used.addAll(inProgram(LITERAL));
        assertThat(messages()).isSubsetOf(used);
    }

    /** Whoever names a message by a variable adds its names to {@link #computed}. */
    @Test
    void messages_are_named_by_these_expressions_only() {
        assertThat(expressions().filter(one -> name(one).equals("named"))
                .map(one -> one.getParts().get(0).asVirtualMethod().getParameters().get(0).toOriginalString()).distinct())
                .contains("words", "explanation").allMatch(THING.asMatchPredicate());
    }

    private static Set<String> messages() {
        return MessageFilesTest.messages("en").keySet();
    }

    private Set<String> inTemplates() {
        Stream<String> asWords = files(TEMPLATES).flatMap(MessageUseTest::lines)
                .flatMap(line -> WORDS.matcher(line).results().map((MatchResult found) -> found.group(1)));
        return Stream.concat(asWords, expressions().map(MessageUseTest::name).filter(name -> !name.equals("named"))).collect(Collectors.toSet());
    }

    private Stream<Expression> expressions() {
        return files(TEMPLATES).map(file -> engine.getTemplate(TEMPLATES.relativize(file).toString()))
                .map(Template::getExpressions).flatMap(List::stream).flatMap(MessageUseTest::within)
                .filter(expression -> "msg".equals(expression.getNamespace()));
    }

    /** An expression and those among its arguments. */
    private static Stream<Expression> within(Expression expression) {
        return Stream.concat(Stream.of(expression), expression.getParts().stream().filter(Expression.Part::isVirtualMethod)
                .flatMap(part -> part.asVirtualMethod().getParameters().stream()).flatMap(MessageUseTest::within));
    }

    private static String name(Expression expression) {
        return expression.getParts().get(0).getName();
    }

    private static Set<String> computed() {
        Stream<String> figures = figures().flatMap(figure -> Stream.of(figure.nameKey(), figure.countsKey()));
        Stream<String> qualifiers = Stream.concat(Arrays.stream(Qualifier.values()).map(Qualifier::nameKey), Arrays.stream(Kind.values()).map(Kind::nameKey));
        Stream<String> stories = Stream.of(Arrays.stream(AgeBand.values()).map(AgeBand::nameKey),
                Arrays.stream(Oblast.values()).map(Oblast::nameKey), Arrays.stream(Theme.values()).map(Theme::nameKey)).flatMap(keys -> keys);
        Stream<String> errors = Stream.of(400, 404, 405, 410, 500, 503).flatMap(status -> Stream.of("error_" + status, "error_" + status + "_text"));
        Stream<String> themes = Stream.of("auto", "light", "dark").map(theme -> "embed_theme_" + theme);
        return Stream.of(figures, qualifiers, stories, errors, themes).flatMap(keys -> keys).collect(Collectors.toSet());
    }

    private static Stream<Figure> figures() {
        return lines(Path.of("content/figures/figures.csv")).skip(1).map(code -> {
            Figure figure = new Figure();
            figure.code = code;
            return figure;
        });
    }

    private static Set<String> inProgram(Pattern literal) {
        return files(Path.of("src/main/java")).flatMap(MessageUseTest::lines)
                .flatMap(line -> literal.matcher(line).results().map((MatchResult found) -> found.group(1))).collect(Collectors.toSet());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
