/**
 * Running the program: where it begins, the commands for whoever runs it, and what it tells them of itself.
 *
 * <p><b>Words.</b> <i>Command</i>: something the packaged program does beside serving the site; it says what it did and ends with 0, or says
 * why not and ends with 1 (2 when it was called wrongly). <i>Figures</i>: what the database says to whoever watches the site.
 *
 * <p><b>Rules.</b> A command works beside a running site; a restore alone. No log, metric or probe says
 * anything of a person. Nothing is overwritten or changed without having been asked for plainly.
 *
 * <p><b>Does not know</b> how anything is done: features do it.
 */
package org.nonnegotiable.operation;
