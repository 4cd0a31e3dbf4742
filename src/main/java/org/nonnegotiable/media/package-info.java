/**
 * Pictures.
 *
 * <p><b>Words.</b> <i>Drawing</i>: a line drawing of a thing, an SVG of under 2 KB that stands inside the page.
 * <i>Picture</i>: a photograph or painting that an embassy uploaded. <i>Upload</i>: its file as it was sent, taken apart.
 * <i>Print</i>: the picture in one size as it is shown, made anew from points; stored, it is a <i>rendition</i>.
 * <i>Showing</i>: a row that says that a place shows a picture to the public.
 *
 * <p><b>Rules.</b> A drawing holds shapes and nothing else: no script, no style, no text, no reference. It is checked before it is stored.
 * Nothing of an upload is kept but what its picture looks like; bounds are checked before it is decoded, and every print is looked at again after it was
 * written. The public can fetch a picture while it is shown and no longer. Whoever shows or hides one raises the edition.
 * Whoever describes or removes one says so ({@code PictureDescribed}, {@code PictureRemoved}): something may rest on it.
 *
 * <p><b>Does not know</b> where a picture is shown, nor what is said about it in any language.
 */
package org.nonnegotiable.media;
