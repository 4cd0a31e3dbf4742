package org.nonnegotiable.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.nonnegotiable.account.Secrets;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;

/** All that is known of what was erased. It cannot be read back: only whether something is amongst it can be asked. */
@ApplicationScoped
public class Tombstones {

    private static final Logger LOG = Logger.getLogger(Tombstones.class);

    @ConfigProperty(name = "campaign.tombstones")
    Path path;
    @Inject
    Secrets secrets;

    /**
     * Part of the caller's transaction, before it erases: the tombstone is on the disk when this returns, in the database when it commits.
     * If it does not commit, the next start erases what is buried all the same. Says under which hash it lies.
     */
    public String bury(Burial burial, Long by, Instant now) {
        Tombstone stone = Tombstone.of(burial, seal(), by, now);
        if (Tombstone.referred(stone.ref).isEmpty()) {
            FileRecord.keep(place(), file().append(List.of(stone)), now);
            stone.persist();
        }
        return stone.ref;
    }

    /**
     * That a story was withdrawn, under a name that only whoever withdraws it again knows: an older copy of the database would bring it back.
     * Nothing is to be scrubbed. Withdrawing waits for no disk: what the file lacks it gets from the database within a minute.
     */
    public void withdrawn(String ref, Long by, Instant now) {
        Tombstone stone = Tombstone.of(new Burial(ref, List.of()), seal(), by, now);
        if (Tombstone.referred(stone.ref).isEmpty()) {
            try {
                file().append(List.of(stone));
            } catch (UncheckedIOException | TombstonesLostException unwritten) {
                LOG.errorf("A withdrawal is not in the file of tombstones yet: %s", unwritten.getMessage());
            }
            stone.persist();
            stone.scrubbed(now);
        }
    }

    public boolean isBuried(String ref) {
        return Tombstone.referred(seal().ref(ref)).isPresent();
    }

    /** Whether something erased was read here; under its path in one language it was read in all others, too. */
    public boolean isBuriedAddress(Language language, String slug) {
        Seal seal = seal();
        return Tombstone.isMarked(Mark.Kind.ADDRESS, Stream.concat(Stream.of(language), Languages.all().stream())
                .map(one -> seal.address(one.tag(), slug)).distinct().toList());
    }

    TombstoneFile file() {
        return new TombstoneFile(path, seal());
    }

    /** Which node's file it is. */
    String place() {
        return seal().place(machine() + " " + file().path());
    }

    Seal seal() {
        return new Seal(secrets.tombstones());
    }

    /** Java would look the name up in the network, which may take long. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            return "";
        }
    }
}
