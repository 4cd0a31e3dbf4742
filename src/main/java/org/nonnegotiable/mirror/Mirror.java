package org.nonnegotiable.mirror;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nonnegotiable.counter.LedgerKey;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Language;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Origin;
import org.nonnegotiable.mirror.Journal.Entry;

/** Writes the public site as files. Stopped in the middle it goes on where it was; made again it is of the edition that is then. */
@Singleton
public class Mirror {

    private static final int MOST_TIMES = 5;
    private static final String DELETED = "deleted.txt";

    @Inject
    Edition edition;
    @Inject
    LedgerKey key;
    @Inject
    Clock clock;

    /** What there is now. @param leftOut addresses that show something of a real child's @param nowhere links of the site to what is not there */
    public record Made(long edition, int files, int deleted, long leftOut, List<String> nowhere) {
    }

    /**
     * @param site where this program answers
     * @param since the edition of the mirror that whoever gets these files has; its manifest is in the directory
     * @throws IOException with a sentence, when it cannot be made
     */
    public Made to(Path root, URI site, OptionalLong since, Progress progress) throws IOException {
        LeftOut.begin();
        Manifest before = Manifest.read(root).orElse(new Manifest("", -1, "", new TreeMap<>()));
        if (since.isPresent() && since.getAsLong() != before.edition()) {
            throw new IOException(before.edition() < 0 ? "there is no manifest in " + root : "the manifest in " + root + " is of edition " + before.edition());
        }
        Tree tree = new Tree(root, since.isPresent() ? before.files() : Map.of());
        for (int times = 0; times < MOST_TIMES; times++) {
            long number = edition.current().number();
            try (Journal journal = new Journal(tree.at(Tree.OWN + "/journal"), Origin.of("/") + " " + edition.current() + " " + since)) {
                Map<String, String> files = write(tree, new Site(site), journal, progress);
                if (edition.current().number() == number) {
                    return finish(tree, journal, before, Manifest.of(Origin.of(""), number, clock.instant(), files));
                }
            }
        }
        throw new IOException("the site changed " + MOST_TIMES + " times while it was written; try again when it is quieter");
    }

    private Map<String, String> write(Tree tree, Site site, Journal journal, Progress progress) throws IOException {
        String origin = Origin.of("");
        List<String> begin = QuarkusTransaction.requiringNew().call(() -> Stream.concat(Beginnings.all(), Beginnings.former().stream()).toList());
        new Crawl(site, tree, journal, origin).from(begin.stream().flatMap(address -> Place.of(address, origin).stream()), progress);
        Map<String, String> files = new TreeMap<>();
        journal.all().stream().filter(entry -> entry.status() == 200).forEach(entry -> files.put(entry.file(), entry.hash()));
        files.putAll(new Hosting(tree, site, journal.all()).write(origin));
        files.put("404.html", tree.write("404.html", site.ask("/404.html").body()));
        for (Language language : Languages.all()) {
            String name = language + "/404.html";
            files.put(name, tree.write(name, site.ask("/" + name).body()));
        }
        return files;
    }

    /** The manifest last: it vouches for what is there. */
    private Made finish(Tree tree, Journal journal, Manifest before, Manifest now) throws IOException {
        List<String> gone = new ArrayList<>(before.files().keySet());
        gone.removeAll(now.files().keySet());
        for (String file : gone) {
            tree.delete(file);
        }
        tree.write(DELETED, String.join("", gone.stream().map(file -> file + "\n").toList()).getBytes(StandardCharsets.UTF_8));
        now.write(tree, key);
        List<Entry> entries = journal.all();
        journal.remove();
        return new Made(now.edition(), now.files().size(), gone.size(), entries.stream().filter(entry -> entry.status() == LeftOut.STATUS).count(),
                entries.stream().filter(entry -> List.of(400, 404, 410).contains(entry.status())).map(Entry::address).sorted().toList());
    }
}
