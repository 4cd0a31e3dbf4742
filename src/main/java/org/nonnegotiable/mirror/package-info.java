/**
 * The public site as files, for any host that sends files.
 *
 * <p><b>Words.</b> <i>Mirror</i>: the files of one edition, with a signed manifest. <i>Place</i>: an address of the site, and the file it is in.
 * <i>Left out</i>: shown by the site, not by a mirror. <i>Journal</i>: what is written already, for who begins again.
 *
 * <p><b>Rules.</b> Nothing of a real child's is ever in a mirror: it could not be taken back from there. Every file is what the site itself
 * answers, byte by byte. A file is there whole or not at all. The manifest is written last and names every file. All of a mirror is of one edition.
 *
 * <p><b>Does not know</b> what a page says, nor which pages there are: it reads the sitemaps and follows links.
 */
package org.nonnegotiable.mirror;
