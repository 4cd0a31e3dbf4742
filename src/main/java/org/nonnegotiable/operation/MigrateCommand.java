package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import picocli.CommandLine.Command;

/** The tables were made, or changed, on the way to this command: {@link Campaign} sees to it. */
@Command(name = "migrate", mixinStandardHelpOptions = true, description = "Makes or changes the tables for this version, and fills an empty "
        + "database. Where several nodes share a database one alone does it, before they start with QUARKUS_FLYWAY_MIGRATE_AT_START=false.")
class MigrateCommand implements Callable<Integer> {

    static final String NAME = "migrate";

    @Inject
    Flyway flyway;

    @Override
    public Integer call() {
        System.out.println("The tables are those of version " + flyway.info().current().getVersion() + ".");
        return 0;
    }
}
