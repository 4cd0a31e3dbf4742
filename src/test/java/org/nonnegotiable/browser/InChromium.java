package org.nonnegotiable.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands each test its own {@link com.microsoft.playwright.Page}, and fails it when the promise to the reader is broken.
 * On a method or a parameter it replaces what the class says, whole.
 */
@Inherited
@Timeout(120) // Playwright waits for ever for a script that never answers
@Tag(InChromium.TAG)
@ExtendWith(PagePerTest.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface InChromium {

    String TAG = "browser";

    Screen screen() default Screen.DESKTOP;

    boolean dark() default false;

    boolean script() default true;

    String locale() default "en";

    /** Names of the cookies this test expects, as at the desk. */
    String[] cookies() default {};

    /** Parts of console and page errors this test expects; Chromium reports a 404 of the page itself as one. */
    String[] errors() default {};

    /** Origins, as in {@code https://example.org}, this test may ask; {@code http://127.0.0.1:*} for any port. */
    String[] origins() default {};
}
