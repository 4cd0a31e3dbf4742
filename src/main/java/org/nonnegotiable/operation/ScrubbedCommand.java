package org.nonnegotiable.operation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.nonnegotiable.safeguarding.Tombstone;
import picocli.CommandLine.Command;

@Command(name = "scrubbed", mixinStandardHelpOptions = true, description = "Notes that whoever runs the database server has taken what was "
        + "erased out of its files, logs and copies. Not needed for the database that is brought along.")
class ScrubbedCommand implements Callable<Integer> {

    @Inject
    ScrubWatch watch;

    @Override
    public Integer call() {
        List<Tombstone> due = watch.due();
        watch.done(due);
        System.out.println(due.size() + " noted.");
        return 0;
    }
}
