package org.nonnegotiable.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.account.Role;
import org.nonnegotiable.counter.Figure;
import org.nonnegotiable.desk.Guide;

/** Messages whose names no file says in full. Those that an enum names by its methods {@code …Key()} are found by themselves. */
final class ComputedNames {

    /** Each is followed by something that is no enum; whoever adds one says here where it comes from. */
    private static final List<String> PREFIXES = List.of("desk_rule_", "desk_field_", "desk_passage_"); // a rule’s code, and _why; the field of a comment; that of a finding
    private static final Path CLASSES = Path.of("target/classes");

    private ComputedNames() {
    }

    static Set<String> all() {
        Stream<String> figures = figures().flatMap(figure -> Stream.of(figure.nameKey(), figure.countsKey()));
        Stream<String> errors = Stream.of(400, 404, 405, 410, 429, 500, 503).flatMap(status -> Stream.of("error_" + status, "error_" + status + "_text"));
        Stream<String> deskErrors = Stream.of(400, 403, 404, 405, 409, 413, 422, 429, 500, 503)
                .flatMap(status -> Stream.of("desk_error_" + status, "desk_error_" + status + "_text"));
        Stream<String> guides = Arrays.stream(Role.values()).flatMap(role -> new Guide(role).stepKeys().stream());
        Stream<String> themes = Stream.of("auto", "light", "dark").map(theme -> "embed_theme_" + theme);
        return Stream.of(figures, enums(), errors, deskErrors, guides, themes).flatMap(names -> names).collect(Collectors.toSet());
    }

    static boolean mayBe(String name) {
        return PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static Stream<Figure> figures() {
        return lines(Path.of("content/figures/figures.csv")).skip(1).map(code -> {
            Figure figure = new Figure();
            figure.code = code;
            return figure;
        });
    }

    private static Stream<String> enums() {
        return files(CLASSES).filter(file -> file.toString().endsWith(".class")).map(ComputedNames::type)
                .filter(Class::isEnum).flatMap(type -> Arrays.stream(type.getDeclaredMethods()).filter(ComputedNames::namesMessages)
                        .flatMap(method -> Arrays.stream(type.getEnumConstants()).map(one -> call(method, one))));
    }

    private static boolean namesMessages(Method method) {
        return method.getName().endsWith("Key") && method.getParameterCount() == 0 && method.getReturnType() == String.class;
    }

    private static Class<?> type(Path file) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String call(Method method, Object one) {
        try {
            method.setAccessible(true);
            return (String) method.invoke(one);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
