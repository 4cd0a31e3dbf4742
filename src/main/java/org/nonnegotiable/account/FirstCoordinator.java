package org.nonnegotiable.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nonnegotiable.account.OneTimeLink.Purpose;
import org.nonnegotiable.language.Origin;

/** While there is no account, each start prints an address where the first coordinator makes theirs. There is no default password. */
@ApplicationScoped
class FirstCoordinator {

    private static final Duration LASTING = Duration.ofHours(1);

    @Inject
    Console console;
    @Inject
    Clock clock;
    /** A command's standard output is its answer. */
    @ConfigProperty(name = "campaign.command", defaultValue = "false")
    boolean command;

    void begin(@Observes @Priority(4000) StartupEvent start) {
        if (!command) {
            address().ifPresent(address -> console.print("\nNobody has an account yet. Whoever opens this address within an hour becomes the first coordinator:\n"
                    + address + "\n"));
        }
    }

    /** A new one each time; the one before works no more. */
    Optional<String> address() {
        return QuarkusTransaction.requiringNew().call(() -> Account.count() > 0 ? Optional.empty()
                : Optional.of(Origin.of("/desk/first/" + OneTimeLink.make(null, Purpose.FIRST, clock.instant().plus(LASTING)))));
    }
}
