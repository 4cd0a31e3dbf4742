package org.nonnegotiable.edition;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which addresses a public page has: the paths its method answers, and the parameters it reads. Any other parameter makes no page of its own.
 *
 * @param kept whether its answers depend on the address alone
 */
record Shape(Pattern paths, List<String> parameters, boolean isPublic, boolean kept) {

    /** Of a path with its parameters; whoever asks for a longer address is answered, and nothing is kept. */
    private static final int LONGEST = 1500;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})+?)\\s*)?}");

    static Shape of(Method method) {
        List<String> parameters = Arrays.stream(method.getParameters()).flatMap(Shape::names).distinct().sorted().toList();
        boolean isPublic = method.isAnnotationPresent(PublicPage.class) || method.getDeclaringClass().isAnnotationPresent(PublicPage.class);
        return new Shape(paths(template(method.getDeclaringClass().getAnnotation(Path.class)) + template(method.getAnnotation(Path.class))),
                parameters, isPublic, isPublic && !method.isAnnotationPresent(Negotiated.class));
    }

    /** For a path that fits both, whichever of them answers it. */
    Shape or(Shape other) {
        return new Shape(paths, Stream.concat(parameters.stream(), other.parameters.stream()).distinct().sorted().toList(),
                isPublic && other.isPublic, kept && other.kept);
    }

    boolean fits(String path) {
        return paths.matcher(path).matches();
    }

    /** The one spelling of an address, itself an address; null if nothing is kept under it. */
    String key(HttpServerRequest request) {
        String path = request.path();
        if (!kept || path.length() > LONGEST) {
            return null;
        }
        if (request.query() == null || parameters.isEmpty()) {
            return path;
        }
        StringJoiner key = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        for (String name : parameters) {
            String value = request.getParam(name);
            if (value != null) {
                key.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return key.length() > LONGEST ? null : key.toString();
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields()).filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(Shape::name);
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(parameter.getAnnotation(QueryParam.class).value());
        }
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        return query == null ? Stream.empty() : Stream.of(query.value().isEmpty() ? parameter.getName() : query.value());
    }

    private static String name(Field field) {
        return field.getAnnotation(QueryParam.class).value();
    }

    private static String template(Path path) {
        String bare = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static Pattern paths(String template) {
        StringBuilder pattern = new StringBuilder();
        Matcher variables = VARIABLE.matcher(template);
        int from = 0;
        while (variables.find()) {
            String wanted = variables.group(1);
            pattern.append(Pattern.quote(template.substring(from, variables.start()))).append(wanted == null ? "[^/]+" : "(?:" + wanted + ")");
            from = variables.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(template.substring(from))).append("/?").toString());
    }
}
