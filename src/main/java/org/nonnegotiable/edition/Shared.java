package org.nonnegotiable.edition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A public page that other sites may use: fetch it, or show it in a frame of theirs. Everything else is for this site alone. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Shared {

    /** Whether it may stand in a frame (embeds alone may). */
    boolean framed() default false;
}
