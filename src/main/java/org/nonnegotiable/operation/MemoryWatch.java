package org.nonnegotiable.operation;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.nonnegotiable.safeguarding.Tombstone;

/**
 * Takes what was erased, on this node or another, out of this node's memory. Hibernate keeps each query that it translated with whatever it was first asked
 * with, a story and all its texts perhaps, and each connection the last that it read. Both are made anew when somebody asks.
 */
@ApplicationScoped
class MemoryWatch {

    @Inject
    SessionFactory sessions;
    @Inject
    AgroalDataSource connections;

    private long seen;
    /** Whoever had read it before may still have been at work at the first time. */
    private boolean again;

    @Scheduled(every = "{campaign.scrub.every}", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        long buried = QuarkusTransaction.requiringNew().call(() -> Tombstone.count());
        boolean more = buried != seen;
        if (more || again) {
            forget();
        }
        seen = buried;
        again = more;
    }

    private void forget() {
        sessions.unwrap(SessionFactoryImplementor.class).getQueryEngine().getInterpretationCache().close();
        connections.flush(FlushMode.GRACEFUL);
    }
}
