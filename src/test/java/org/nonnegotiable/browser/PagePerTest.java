package org.nonnegotiable.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands behind {@link InChromium}: a page for each parameter that wants one, and the promise looked at when the test is over. */
class PagePerTest implements ParameterResolver, AfterEachCallback {

    private record Open(BrowserContext context, ReaderPromise promise) {
    }

    private static class Opened extends ArrayList<Open> {
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class && test.getTestMethod().isPresent();
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
        InChromium wanted = parameter.findAnnotation(InChromium.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestMethod(), InChromium.class))
                .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestClass(), InChromium.class)).orElseThrow();
        String home = home(test);
        BrowserContext context = new Chromium(test).fresh(wanted, home);
        opened(test).add(new Open(context, new ReaderPromise(context, wanted, home)));
        return context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<Open> opened = opened(test);
        try {
            if (test.getExecutionException().isPresent()) {
                opened.forEach(open -> open.context.pages().forEach(page -> Screenshots.ofFailure(page, test)));
            }
            opened.forEach(open -> open.promise.isKept());
        } finally {
            opened.forEach(open -> open.context.close());
        }
    }

    private static Opened opened(ExtensionContext test) {
        return test.getStore(Namespace.create(PagePerTest.class)).computeIfAbsent(Opened.class);
    }

    /** Of a test without Quarkus nothing is known: its first page decides. */
    private static String home(ExtensionContext test) {
        boolean served = AnnotationSupport.isAnnotated(test.getRequiredTestClass(), QuarkusTest.class)
                || AnnotationSupport.isAnnotated(test.getRequiredTestClass(), QuarkusIntegrationTest.class);
        return served ? ConfigProvider.getConfig().getValue("test.url", String.class) : null;
    }
}
