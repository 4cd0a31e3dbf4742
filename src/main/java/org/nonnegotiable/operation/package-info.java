/**
 * Running the program: where it begins, and the commands for whoever runs it.
 *
 * <p><b>Words.</b> <i>Command</i>: something the packaged program does beside serving the site; it says what it did and ends with 0, or says
 * why not and ends with 1 (2 when it was called wrongly).
 *
 * <p><b>Rules.</b> A command works beside a running site. Nothing is overwritten or changed without having been asked for plainly.
 *
 * <p><b>Does not know</b> how anything is done: features do it.
 */
package org.nonnegotiable.operation;
