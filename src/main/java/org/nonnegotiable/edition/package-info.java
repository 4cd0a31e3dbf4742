/**
 * Finished pages: when they are current, where they are kept, how they travel.
 *
 * <p><b>Words.</b> <i>Edition</i>: one number in the database that grows whenever the public sees something new, joined with the day.
 * <i>Page</i>: the finished bytes of one address in one edition. <i>Personal</i>: showing anything of a real child's.
 * <i>Public page</i>: a resource whose answers are kept. <i>Stream</i>: an answer that does not end; <i>news</i>: what its readers are told, once, in the order of its position.
 *
 * <p><b>Rules.</b> Whoever changes what the public sees raises the edition in the same transaction. A page is kept only if the edition
 * has not moved while it was rendered, and dropped when it moves. What is personal is not shown by a node that could not ask its database
 * for ten minutes. Nobody else sets caching headers.
 *
 * <p><b>Does not know</b> what a page says.
 */
package org.nonnegotiable.edition;
