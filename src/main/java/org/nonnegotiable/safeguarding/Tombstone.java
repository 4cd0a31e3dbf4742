package org.nonnegotiable.safeguarding;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** That something was erased, when and by whom; of the thing itself only hashes. Never changes and never goes: the database refuses both. */
@Entity
public class Tombstone extends PanacheEntityBase {

    private static final Pattern TEXT = Pattern.compile("(\\S+) by (\\d+|-) ref ([0-9a-f]{64}) marks(( [AN][0-9a-f]{64})*)");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;
    public String ref;
    public Instant at;
    /** The number of an account. */
    public Long buriedBy;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tombstone_mark", joinColumns = @JoinColumn(name = "tombstone_id"))
    Set<Mark> marks = new HashSet<>();

    static Tombstone of(Burial burial, Seal seal, Long by, Instant now) {
        Tombstone stone = new Tombstone();
        stone.ref = seal.ref(burial.ref());
        stone.at = now.truncatedTo(ChronoUnit.MILLIS);
        stone.buriedBy = by;
        burial.places().forEach(place -> stone.marks.add(new Mark(Mark.Kind.ADDRESS, seal.address(place.language(), place.slug()))));
        return stone;
    }

    /** Of a line of the file; nothing when it is none. */
    static Optional<Tombstone> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Tombstone stone = new Tombstone();
        stone.at = Instant.parse(parts.group(1));
        stone.buriedBy = parts.group(2).equals("-") ? null : Long.valueOf(parts.group(2));
        stone.ref = parts.group(3);
        Arrays.stream(parts.group(4).split(" ")).filter(mark -> !mark.isEmpty()).forEach(mark -> stone.marks.add(
                new Mark(mark.charAt(0) == 'A' ? Mark.Kind.ADDRESS : Mark.Kind.NAME, mark.substring(1))));
        return Optional.of(stone);
    }

    /** As the file has it, on one line. */
    String text() {
        return at + " by " + (buriedBy == null ? "-" : buriedBy) + " ref " + ref + " marks" + marks.stream()
                .map(mark -> " " + mark.kind().name().charAt(0) + mark.hash()).sorted(Comparator.naturalOrder()).collect(Collectors.joining());
    }

    static Optional<Tombstone> referred(String hash) {
        return find("ref", hash).firstResultOptional();
    }

    /** Of all, without what they mark. */
    static List<String> refs() {
        return getEntityManager().createQuery("select t.ref from Tombstone t", String.class).getResultList();
    }

    static boolean isMarked(Mark.Kind kind, List<String> hashes) {
        return count("from Tombstone t join t.marks m where m.kind = ?1 and m.hash in ?2", kind, hashes) > 0;
    }

    /** What the server's own files may still hold something of. */
    public static List<Tombstone> unscrubbed() {
        return list("id not in (select s.tombstone from TombstoneScrub s) order by id");
    }

    public void scrubbed(Instant now) {
        TombstoneScrub scrub = new TombstoneScrub();
        scrub.tombstone = id;
        scrub.at = now;
        scrub.persist();
    }
}
