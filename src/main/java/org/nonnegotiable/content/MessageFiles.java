package org.nonnegotiable.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.language.Languages;
import org.nonnegotiable.language.Message;

/**
 * {@code messages/de.properties}: the interface words of a language, {@code name = ICU pattern}, one a line, sorted.
 * Those of the desk, which speaks fewer languages than the site, lie apart: {@code desk/uk.properties}.
 */
class MessageFiles implements Kind {

    private static final String DESK = "desk_";
    private static final String ENDING = ".properties";
    private static final String EQUALS = " = ";

    private final String root;
    private final boolean desk;

    private MessageFiles(String root, boolean desk) {
        this.root = root;
        this.desk = desk;
    }

    static MessageFiles forReaders() {
        return new MessageFiles("messages", false);
    }

    static MessageFiles forTheDesk() {
        return new MessageFiles("desk", true);
    }

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Message> messages = messages(folder, known, faults).toList();
        return List.of(() -> store(messages));
    }

    /** There are thousands, of which most say what they said. */
    private static void store(List<Message> messages) {
        Map<Message.Key, String> there = Message.patterns();
        for (Message message : messages) {
            String before = there.get(message.key());
            if (before == null) {
                message.persist();
            } else if (!before.equals(message.pattern)) {
                Message.getEntityManager().merge(message);
            }
        }
    }

    /** Every message of the files; of a faulty one only what is right. */
    Stream<Message> messages(Folder folder, Known known, Faults faults) {
        List<Message> messages = new ArrayList<>();
        for (String name : folder.names(root)) {
            String file = root + "/" + name;
            if (known.hasLanguage(file, ENDING, faults)) {
                folder.read(file, faults).ifPresent(text -> read(text, file, name.replace(ENDING, ""), known, faults, messages));
            }
        }
        return messages.stream();
    }

    /** Which messages of known languages the files hold, whatever is wrong with them. */
    Stream<Message.Key> keys(Folder folder) {
        return folder.names(root).stream().filter(file -> file.endsWith(ENDING)).map(file -> file.substring(0, file.length() - ENDING.length()))
                .filter(tag -> Languages.known(tag).isPresent())
                .flatMap(tag -> folder.read(root + "/" + tag + ENDING, new Faults()).stream().flatMap(String::lines)
                        .filter(line -> line.indexOf(EQUALS) > 0).map(line -> new Message.Key(tag, line.substring(0, line.indexOf(EQUALS)))));
    }

    private void read(String text, String file, String language, Known known, Faults faults, List<Message> messages) {
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int equals = line.indexOf(EQUALS);
            if (equals < 1) {
                faults.add(file, number, "is no 'name = words'");
                continue;
            }
            Message message = new Message();
            message.language = language;
            message.name = line.substring(0, equals);
            message.pattern = faults.text(file, number, message.name, line.substring(equals + EQUALS.length()), 4000);
            faults.read(file, number, message.name, message.pattern, words -> parsed(words, language));
            faults.read(file, number, "the name", message.name, this::name);
            if (!names.add(message.name)) {
                faults.add(file, number, message.name + " stands twice");
            }
            if (language.equals("en")) {
                known.messages.add(message.name);
            }
            messages.add(message);
        }
    }

    private static MessageFormat parsed(String pattern, String language) {
        MessageFormat format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
        if (format.usesNamedArguments()) {
            throw new IllegalArgumentException("names an argument: they are numbered, {0}, {1} …");
        }
        return format;
    }

    private String name(String text) {
        if (!text.matches("[A-Za-z0-9_]{1,100}")) {
            throw new IllegalArgumentException("is no name: letters, digits and _, 100 at most");
        }
        if (text.startsWith(DESK) != desk) {
            throw new IllegalArgumentException(desk ? "begins otherwise than " + DESK : "is of the desk, whose words lie in desk/");
        }
        return text;
    }

    @Override
    public void write(Folder folder) {
        Message.<Message>list("order by language, name").stream().filter(message -> message.name.startsWith(DESK) == desk)
                .collect(Collectors.groupingBy(message -> message.language))
                .forEach((language, messages) -> folder.write(root + "/" + language + ENDING, text(messages)));
    }

    private static String text(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        messages.forEach(message -> text.append(message.name).append(EQUALS).append(message.pattern).append('\n'));
        return text.toString();
    }
}
