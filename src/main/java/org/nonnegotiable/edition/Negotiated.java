package org.nonnegotiable.edition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A public page whose form the request's {@code Accept} decides: finished like any other, never kept, for the store knows addresses only. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Negotiated {
}
