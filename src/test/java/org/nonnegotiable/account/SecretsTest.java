package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;
    private final Config config = ConfigProvider.getConfig();

    @Test
    void a_key_is_made_once_and_only_its_user_reads_it() throws IOException {
        byte[] key = secrets().session();
        assertThat(key).hasSize(32).isEqualTo(secrets().session()).isNotEqualTo(secrets().codes());
        assertThat(Files.getPosixFilePermissions(directory.resolve("session.key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.list(directory)).hasSize(2);
    }

    @Test
    void of_two_who_make_a_key_at_once_both_have_the_same() {
        Set<String> keys = IntStream.range(0, 16).parallel().mapToObj(i -> Sealed.text(secrets().tombstones())).collect(Collectors.toSet());
        assertThat(keys).hasSize(1);
    }

    @Test
    void a_key_that_is_none_is_refused() throws IOException {
        Files.writeString(directory.resolve("session.key"), "c2hvcnQ=\n");
        assertThatThrownBy(() -> secrets().session()).hasMessageContaining("32 bytes");
    }

    @Test
    void what_is_sealed_for_one_purpose_opens_for_no_other() {
        byte[] key = secrets().session();
        String sealed = Sealed.sealText(key, "desk", new byte[] {1, 2, 3});
        assertThat(Sealed.openText(key, "desk", sealed)).hasValue(new byte[] {1, 2, 3});
        assertThat(Sealed.openText(key, "other", sealed)).isEmpty();
        assertThat(Sealed.openText(secrets().codes(), "desk", sealed)).isEmpty();
        assertThat(Sealed.openText(key, "desk", "?")).isEmpty();
    }

    private Secrets secrets() {
        Secrets secrets = new Secrets();
        secrets.config = config;
        secrets.directory = directory;
        return secrets;
    }
}
