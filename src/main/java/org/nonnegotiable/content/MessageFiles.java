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
            if (known.hasLanguage(file, faults)) {
                folder.read(file, faults).ifPresent(text -> read(text, file, name.replace(".properties", ""), faults, deeds));
            }
        }
        return deeds;
    }

    private static void read(String text, String file, String language, Faults faults, List<Runnable> deeds) {
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
            faults.read(file, number, message.name, message.pattern, words -> new MessageFormat(words, ULocale.forLanguageTag(language)));
            if (!names.add(message.name)) {
                faults.add(file, number, message.name + " stands twice");
            }
            deeds.add(() -> Message.getEntityManager().merge(message));
        }
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
