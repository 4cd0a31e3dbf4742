package org.nonnegotiable.content;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Stream;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.language.Message;

/** Words that this version of the program asks for and a database of an older one does not have. What is there stays as it is. */
@Singleton
class MissingWords {

    @Inject
    Edition edition;
    @Inject
    EntityManager database;

    /** Part of the caller's transaction. */
    void add() {
        Set<Message.Key> held = Message.keys();
        Shipped.read(path -> {
            Folder shipped = new Folder(path);
            if (Stream.of(MessageFiles.forReaders(), MessageFiles.forTheDesk()).flatMap(files -> files.keys(shipped)).allMatch(held::contains)) {
                return; // as at nearly every start, which need not parse thousands of sentences for it
            }
            Known known = Known.inDatabase();
            Faults unknownLanguages = new Faults();
            long added = Stream.of(MessageFiles.forReaders(), MessageFiles.forTheDesk())
                    .flatMap(files -> files.messages(shipped, known, unknownLanguages))
                    .filter(message -> !held.contains(message.key())).mapToInt(this::add).sum();
            if (added > 0) {
                edition.raise();
            }
        });
    }

    /** Another node may be adding the same at this moment. */
    private int add(Message message) {
        return database.createNativeQuery("INSERT IGNORE INTO message (language, name, pattern) VALUES (?1, ?2, ?3)")
                .setParameter(1, message.language).setParameter(2, message.name).setParameter(3, message.pattern).executeUpdate();
    }
}
