package org.nonnegotiable.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nonnegotiable.language.Language;

/** What somebody types who comes for the first time: kept as it was typed, the password excepted. Never changes. */
record NewPerson(String token, String email, String name, Map<String, String> problems) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}<>\"(),:;\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}\\p{N}-]{2,63}");
    private static final int LONGEST_NAME = 100;

    static NewPerson blank(String token, String email, String name) {
        return new NewPerson(token, email, name, Map.of());
    }

    NewPerson checked(String password, Passwords passwords, Language language) {
        Map<String, String> found = new LinkedHashMap<>();
        emailProblem(email).ifPresent(key -> found.put("email", language.message(key)));
        nameProblem(name).ifPresent(key -> found.put("name", language.message(key)));
        passwords.problem(password == null ? "" : password, email, name)
                .ifPresent(key -> found.put("password", language.message(key)));
        return new NewPerson(token, email, name, found);
    }

    static Optional<String> emailProblem(String email) {
        String tidy = Account.tidy(email);
        return tidy.length() <= Account.LONGEST_EMAIL && EMAIL.matcher(tidy).matches() ? Optional.empty() : Optional.of("desk_email_wrong");
    }

    static Optional<String> nameProblem(String name) {
        String bare = name.strip();
        boolean seen = bare.codePoints().anyMatch(Character::isLetterOrDigit) && bare.codePoints().noneMatch(Character::isISOControl);
        return seen && bare.length() <= LONGEST_NAME ? Optional.empty() : Optional.of("desk_name_wrong");
    }
}
