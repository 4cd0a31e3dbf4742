/**
 * The database: the one that is configured, or else a MariaDB that is brought along and lives in the data directory.
 *
 * <p><b>Words.</b> <em>Embedded database</em>: the MariaDB brought along. <em>Server</em>: one run of its program, mariadbd.
 * <em>Data directory</em>: where everything it keeps lies ({@code campaign.data}). <em>Lock</em>: the mark of the one process that has the
 * embedded database. <em>Tenure</em>: the time it has it. <em>Access</em>: port and passwords of one start. <em>Owner</em>: the user that
 * makes and changes tables, for Flyway alone. <em>App</em>: the user of everything else, who may do nothing to tables. <em>Warden</em>: the user that scrubs, who may read no table of the campaign.
 * <em>To scrub</em>: to take what was deleted out of the server's files, too.
 * <em>Turn</em>: deciding about a row one after another, on every node of a cluster. <em>Outage</em>: the database cannot be asked. <em>Again</em>: a
 * transaction that the database took back is done once more.
 *
 * <p><b>Rules.</b> A configured address wins, then nothing here runs. One process has the embedded database; a command that comes later
 * uses that one's. A server that dies or answers nothing is started again.
 * Nothing is put in its place before it is whole. A killed program leaves nothing that the next start does not put right.
 * Passwords last from one start to the next and lie only in files that their owner alone may read.
 *
 * <p><b>Does not know</b> what is in the tables, nor Quarkus beyond its configuration and its transactions.
 */
package org.nonnegotiable.database;
