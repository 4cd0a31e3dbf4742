package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nonnegotiable.language.ComputedNames.files;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message that is missing breaks a page when it is shown; one that is not used is translated into every language for nothing. */
@QuarkusTest
class MessageUseTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\b(?:message|say)\\(\"(\\w+)\"|\"(desk_\\w*[a-z0-9])\"");

    private static final Pattern WORDS = Pattern.compile("here\\.words\\('(\\w+)'|'(desk_\\w*[a-z0-9])'");
    /** A part of a form that is handed the name of its label also shows the sentence of help of that name. */
    private static final Pattern FIELD = Pattern.compile("\\bkey='(desk_\\w+)'");
    private static final Pattern THING = Pattern.compile("words|explanation|key|(.+\\.)?\\w+Key|str:concat\\((key|words),.+");

    @Inject
    Engine engine;

    @Test
    void every_message_a_template_names_exists() {
        assertThat(MessageFilesTest.names()).containsAll(inTemplates());
        assertThat(inTemplates()).hasSizeGreaterThan(50).contains("stories_title", "home_heading", "feed_title");
    }

    @Test
    void every_message_that_is_named_for_a_thing_exists() {
        assertThat(MessageFilesTest.names()).containsAll(ComputedNames.all());
    }

    @Test
    void every_message_that_the_program_asks_for_exists() {
        Set<String> asked = inFiles(PROGRAM, ASKED);
        assertThat(asked).isNotEmpty();
        asked.remove("desk_session"); // a table
        assertThat(MessageFilesTest.names()).containsAll(asked);
    }

    @Test
    void no_message_is_unused() {
        Set<String> used = new HashSet<>(ComputedNames.all());
        used.addAll(inTemplates());
        used.addAll(inFiles(PROGRAM, LITERAL));
        assertThat(MessageFilesTest.names().stream().filter(name -> !ComputedNames.mayBe(name))).isSubsetOf(used);
    }

    /** Whoever names a message by a variable adds its names to {@link ComputedNames}. */
    @Test
    void messages_are_named_by_these_expressions_only() {
        assertThat(expressions(TEMPLATES).filter(one -> name(one).equals("named"))
                .map(one -> one.getParts().get(0).asVirtualMethod().getParameters().get(0).toOriginalString()).distinct())
                .contains("words", "explanation").allMatch(THING.asMatchPredicate());
    }

    /** The desk speaks two languages, the site all of them. */
    @Test
    void no_page_for_readers_uses_words_of_the_desk() {
        assertThat(files(TEMPLATES).filter(file -> !file.toString().contains("desk/")).flatMap(ComputedNames::lines)
                .filter(line -> line.contains("desk_"))).isEmpty();
    }

    private Set<String> inTemplates() {
        Stream<String> help = inFiles(TEMPLATES, FIELD).stream().map(key -> key + "_help");
        Stream<String> named = expressions(TEMPLATES).map(MessageUseTest::name).filter(name -> !name.equals("named"));
        return Stream.of(inFiles(TEMPLATES, WORDS).stream(), help, named).flatMap(names -> names).collect(Collectors.toSet());
    }

    private Stream<Expression> expressions(Path root) {
        return files(root).map(file -> engine.getTemplate(TEMPLATES.relativize(file).toString()))
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

    private static Set<String> inFiles(Path root, Pattern pattern) {
        return files(root).flatMap(ComputedNames::lines).flatMap(line -> pattern.matcher(line).results().map(MessageUseTest::found))
                .collect(Collectors.toSet());
    }

    private static String found(MatchResult match) {
        return match.group(match.groupCount() > 1 && match.group(1) == null ? 2 : 1);
    }
}
