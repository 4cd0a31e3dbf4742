package org.nonnegotiable.edition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where readers of a public page are sent while it must not be shown for what is personal in it: an address below its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Otherwise {

    String value();
}
