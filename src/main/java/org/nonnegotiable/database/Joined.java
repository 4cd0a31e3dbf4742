package org.nonnegotiable.database;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/**
 * Brings a transaction and a line to the database together before anything is asked. Were the line found broken by the first question, Hibernate would take
 * the transaction for one that somebody else had given up, and answer that the row does not exist (its issue HHH-12472): the desk would say "not found" of a
 * story that is there.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class Joined {

    @Inject
    AgroalDataSource database;

    /** The priority is inside of the transaction, which keeps the line until it ends. Throws SQLException: the line is broken. */
    @AroundInvoke
    Object around(InvocationContext deed) throws Exception {
        database.getConnection().close();
        return deed.proceed();
    }
}
