/**
 * The campaign's public content as files, one format for seed, import, export, demonstration and tests.
 *
 * <p><b>Words.</b> <i>Folder</i>: a directory in the format of {@code content/}. <i>Fault</i>: what is wrong with a file, where. <i>Kind</i>: one sort
 * of content and the files it is written in. <i>Shipped</i>: the content packed with the program.
 *
 * <p><b>Rules.</b> An import with a fault changes nothing. An import adds and updates what the files name and deletes nothing. What an export
 * writes, an import reads and the next export writes again, byte for byte. Samples come from shipped files only; any other story that
 * is imported is a draft.
 *
 * <p><b>Does not know</b> who asked for it.
 */
package org.nonnegotiable.content;
