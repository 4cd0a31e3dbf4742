package org.nonnegotiable.account;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that were sent. */
public final class Box {

    private static final Pattern ADDRESS = Pattern.compile("https://campaign\\.example(/desk/\\S+)");

    private Box() {
    }

    public static String lastTo(Account account) {
        return lastTo(account.email);
    }

    public static String lastTo(String email) {
        List<Mail> letters = to(email);
        if (letters.isEmpty()) {
            throw new AssertionError("no letter to " + email);
        }
        return letters.get(letters.size() - 1).getText();
    }

    public static List<Mail> to(String email) {
        return Cast.bean(MockMailbox.class).getMailsSentTo(email) == null ? List.of() : Cast.bean(MockMailbox.class).getMailsSentTo(email);
    }

    /** The path that the last letter leads to. */
    public static String link(String email) {
        Matcher link = ADDRESS.matcher(lastTo(email));
        if (!link.find()) {
            throw new AssertionError("no link in " + lastTo(email));
        }
        return link.group(1);
    }
}
