package org.nonnegotiable.browser.journeys;

/** What is typed into the fields of a text. Never changes. */
record Draft(String title, String name, String summary, String quote, String alt, String body, String slug) {
}
