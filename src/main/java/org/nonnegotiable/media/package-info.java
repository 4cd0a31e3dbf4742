/**
 * Pictures.
 *
 * <p><b>Words.</b> <i>Drawing</i>: a line drawing of a thing, an SVG of under 2 KB that stands inside the page.
 *
 * <p><b>Rules.</b> A drawing holds shapes and nothing else: no script, no style, no text, no reference. It is checked before it is stored.
 *
 * <p><b>Does not know</b> where a picture is shown.
 */
package org.nonnegotiable.media;
