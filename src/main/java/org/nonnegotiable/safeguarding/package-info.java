/**
 * What keeps the children safe.
 *
 * <p><b>Words.</b> <i>Tombstone</i>: that something was erased, when and by whom; it holds hashes and never a word. <i>To bury</i>: to write a
 * tombstone, into the database and into a file outside it. <i>Mark</i>: the hash of an address or a name that is never used again.
 * <i>Replay</i>: to erase again what a tombstone names and an older copy of the database brought back.
 *
 * <p><b>Rules.</b> A tombstone is on disk before its transaction commits. A start without the tombstones that the database knows is refused.
 *
 * <p><b>Does not know</b> stories or who publishes: what can be erased says so itself.
 */
package org.nonnegotiable.safeguarding;
