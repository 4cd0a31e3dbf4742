package org.nonnegotiable.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nonnegotiable.language.Message;

/** {@code messages/de.properties}: the interface words of a language, {@code name = ICU pattern}, one a line, sorted. */
class MessageFiles implements Kind {

    private static final String FOLDER = "messages";

    @Override
    public List<Runnable> read(Folder folder, Known known, Faults faults) {
        List<Runnable> deeds = new ArrayList<>();
        for (String name : folder.names(FOLDER)) {
            String file = FOLDER + "/" + name;
            if (known.hasLanguage(file, ".properties", faults)) {
                folder.read(file, faults).ifPresent(text -> read(text, file, name.replace(".properties", ""), known, faults, deeds));
            }
        }
        return deeds;
    }

    private static void read(String text, String file, String language, Known known, Faults faults, List<Runnable> deeds) {
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int equals = line.indexOf(" = ");
            if (equals < 1) {
                faults.add(file, number, "is no 'name = words'");
                continue;
            }
            Message message = new Message();
            message.language = language;
            message.name = line.substring(0, equals);
            message.pattern = faults.text(file, number, message.name, line.substring(equals + 3), 4000);
            faults.read(file, number, message.name, message.pattern, words -> parsed(words, language));
            faults.read(file, number, "the name", message.name, MessageFiles::name);
            if (!names.add(message.name)) {
                faults.add(file, number, message.name + " stands twice");
            }
            if (language.equals("en")) {
                known.messages.add(message.name);
            }
            deeds.add(() -> Message.getEntityManager().merge(message));
        }
    }

    private static MessageFormat parsed(String pattern, String language) {
        MessageFormat format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
        if (format.usesNamedArguments()) {
            throw new IllegalArgumentException("names an argument: they are numbered, {0}, {1} …");
        }
        return format;
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z0-9_]{1,100}")) {
            throw new IllegalArgumentException("is no name: letters, digits and _, 100 at most");
        }
        return text;
    }

    @Override
    public void write(Folder folder) {
        Message.<Message>list("order by language, name").stream()
                .collect(Collectors.groupingBy(message -> message.language))
                .forEach((language, messages) -> folder.write(FOLDER + "/" + language + ".properties", text(messages)));
    }

    private static String text(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        messages.forEach(message -> text.append(message.name).append(" = ").append(message.pattern).append('\n'));
        return text.toString();
    }
}
