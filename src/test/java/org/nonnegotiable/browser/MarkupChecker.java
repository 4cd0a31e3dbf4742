package org.nonnegotiable.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker behind a class loader of its own: it brings an older ICU, Saxon as the XML transformer and a Jetty,
 * none of which the application may see. Only the JDK's SAX types cross the border.
 */
class MarkupChecker {

    private static final Path JARS = Path.of("target", "markup-checker");
    private static final ClassLoader APART = new URLClassLoader("markup-checker", jars(), ClassLoader.getPlatformClassLoader());

    private final Object validator;
    private final String method;

    static MarkupChecker ofHtml(ErrorHandler findings) {
        return new MarkupChecker("html5-rdfalite", "checkHtmlInputSource", findings);
    }

    static MarkupChecker ofCss(ErrorHandler findings) {
        return new MarkupChecker("html5-rdfalite", "checkCssInputSource", findings);
    }

    static MarkupChecker ofSvg(ErrorHandler findings) {
        return new MarkupChecker("svg-xhtml5-rdf-mathml", "checkXmlInputSource", findings);
    }

    private MarkupChecker(String schema, String method, ErrorHandler findings) {
        this.method = method;
        this.validator = apart(() -> {
            Class<?> type = APART.loadClass("nu.validator.validation.SimpleDocumentValidator");
            // the last false: guessing the language took Ukrainian for Macedonian
            Object made = type.getConstructor(boolean.class, boolean.class, boolean.class).newInstance(true, false, false);
            type.getMethod("setUpMainSchema", String.class, ErrorHandler.class)
                    .invoke(made, "http://s.validator.nu/" + schema + ".rnc", findings);
            type.getMethod("setAllowCss", boolean.class).invoke(made, true);
            type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class)
                    .invoke(made, findings, true, false);
            return made;
        });
    }

    void check(String text) {
        apart(() -> {
            try {
                return validator.getClass().getMethod(method, InputSource.class).invoke(validator, bytes(text));
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SAXParseException) {
                    return null; // the fault that ended the reading is among the findings already
                }
                throw e;
            }
        });
    }

    /** Bytes, not characters: handed a reader, the CSS check reads nothing. */
    private static InputSource bytes(String text) {
        return new InputSource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The checker finds its parser and its log settings through the context class loader. */
    private static <T> T apart(Deed<T> deed) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(APART);
        try {
            return deed.done();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the markup checker gave up: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is not the markup checker pom.xml asks for", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Deed<T> {
        T done() throws ReflectiveOperationException;
    }

    private static URL[] jars() {
        try (var jars = Files.list(JARS)) {
            return jars.map(MarkupChecker::url).toArray(URL[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("The markup checker is missing: `mvn process-test-resources` lays it into " + JARS + ".", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
