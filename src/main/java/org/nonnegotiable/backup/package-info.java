/**
 * Backup and restore: the whole database as it was at one moment, in one file.
 *
 * <p><b>Words.</b> <i>Backup</i>: a ZIP file of rows, a table an entry, and a manifest. <i>Manifest</i>: what the file holds, signed with the
 * key of the ledger. <i>Restore</i>: to put the rows of a backup in the place of whatever the database holds. <i>Unfinished</i>: a database in
 * which a restore has begun and not ended; a table says so.
 *
 * <p><b>Rules.</b> A backup is made beside a running site, a restore never. A file is looked through to its end before anything is changed. An
 * unfinished database serves nobody; the same restore may be begun again. Keys, tombstones' file and sessions are in no backup.
 *
 * <p><b>Does not know</b> what the tables mean, but which of them let somebody in, and the edition.
 */
package org.nonnegotiable.backup;
