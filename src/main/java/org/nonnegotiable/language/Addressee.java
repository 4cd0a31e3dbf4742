package org.nonnegotiable.language;

/** Whom a page speaks to, every template's {@code here}: a reader of the site, somebody at the desk. */
public interface Addressee {

    Language language();
}
