package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LettersTest {

    private final Account writer = Cast.account(Role.WRITER, "DE", "de");

    @Inject
    Letters letters;
    @Inject
    TransactionSynchronizationRegistry transactions;

    @Test
    void a_letter_speaks_the_language_of_its_reader() {
        writer.deskLanguage = "uk";
        letters.send(writer, "desk_letter_changed_subject", "desk_letter_changed");
        assertThat(Box.to(writer.email)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).isEqualTo("Ваш пароль змінено");
            assertThat(letter.getText()).startsWith("Вітаємо, Olena Writer!").contains("негайно повідомте координатора");
        });
    }

    @Test
    void a_letter_about_what_did_not_happen_is_not_sent() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            letters.send(writer, "desk_letter_changed_subject", "desk_letter_changed");
            throw new IllegalStateException("it did not happen");
        })).hasMessage("it did not happen");
        assertThat(Box.to(writer.email)).isEmpty();
    }

    @Test
    void a_letter_waits_until_what_it_tells_holds() {
        QuarkusTransaction.requiringNew().run(() -> {
            letters.send(writer, "desk_letter_changed_subject", "desk_letter_changed");
            assertThat(Box.to(writer.email)).isEmpty();
        });
        assertThat(Box.to(writer.email)).hasSize(1);
    }

    @Test
    void without_a_mail_server_a_letter_is_printed() {
        List<String> printed = new ArrayList<>();
        Letters unposted = new Letters();
        // As Quarkus answers where nobody configured anything: localhost, by the least of its sources.
        unposted.config = new SmallRyeConfigBuilder().withDefaultValue("quarkus.mailer.host", "localhost").build();
        unposted.transactions = transactions;
        unposted.console = new Console() {
            @Override
            void print(String text) {
                printed.add(text);
            }
        };
        unposted.send(writer, "desk_letter_password_subject", "desk_letter_password", "https://campaign.example/desk/password/x", 60);
        assertThat(printed).singleElement().asString().contains("To: " + writer.email, "Subject: A new password", "/desk/password/x");
        assertThat(Box.to(writer.email)).isEmpty();
    }
}
