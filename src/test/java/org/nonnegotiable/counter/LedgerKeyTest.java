package org.nonnegotiable.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerKeyTest {

    /** RFC 8032, 7.1, test 1. */
    private static final byte[] SECRET = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final String OPEN = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String SIGNED = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    private static final byte[] HEAD = "a head".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void a_key_is_made_once_whole_and_only_its_user_reads_it() throws IOException {
        byte[] signed = key("").sign(HEAD);
        assertThat(key("").sign(HEAD)).isEqualTo(signed);
        assertThat(Files.getPosixFilePermissions(directory.resolve("ledger-key.pem"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.list(directory)).hasSize(1);
    }

    @Test
    void of_two_who_make_a_key_at_once_both_have_the_same() {
        Set<String> keys = IntStream.range(0, 16).parallel().mapToObj(i -> key("").publicKey()).collect(Collectors.toSet());
        assertThat(keys).hasSize(1);
    }

    @Test
    void who_was_stopped_while_a_key_was_made_leaves_nothing_that_stands_in_the_way() throws IOException {
        Files.writeString(directory.resolve("ledger-stopped.part"), "-----BEGIN PRIV");
        byte[] signed = key("").sign(HEAD);
        assertThat(key("").sign(HEAD)).isEqualTo(signed);
        assertThat(Files.readString(directory.resolve("ledger-key.pem"))).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("-----END PRIVATE KEY-----\n");
    }

    @Test
    void a_key_from_the_environment_is_that_of_the_standard_and_makes_no_file() throws IOException {
        LedgerKey given = key(Base64.getEncoder().encodeToString(SECRET));
        assertThat(HexFormat.of().formatHex(given.sign(new byte[0]))).isEqualTo(SIGNED);
        byte[] der = Base64.getMimeDecoder().decode(given.publicKey().replaceAll("-----[^-]+-----", ""));
        assertThat(HexFormat.of().formatHex(der)).endsWith(OPEN);
        assertThat(Files.list(directory)).isEmpty();
    }

    /** As docs/secrets.md tells: the last 32 bytes of the file. */
    @Test
    void a_key_moves_from_its_file_into_the_environment() throws IOException {
        String open = key("").publicKey();
        byte[] der = Base64.getMimeDecoder().decode(Files.readString(directory.resolve("ledger-key.pem")).replaceAll("-----[^-]+-----", ""));
        assertThat(key(Base64.getEncoder().encodeToString(Arrays.copyOfRange(der, der.length - 32, der.length))).publicKey()).isEqualTo(open);
    }

    @Test
    void what_was_signed_is_known_again_and_nothing_is_known_without_a_key() throws IOException {
        assertThat(LedgerKey.isSigned(config(""), HEAD, new byte[64])).isFalse();
        assertThat(Files.list(directory)).isEmpty();
        byte[] signed = key("").sign(HEAD);
        assertThat(LedgerKey.isSigned(config(""), HEAD, signed)).isTrue();
        assertThat(LedgerKey.isSigned(config(""), "a heat".getBytes(UTF_8), signed)).isFalse();
        assertThat(LedgerKey.isSigned(config(Base64.getEncoder().encodeToString(SECRET)), HEAD, signed)).as("the environment's comes first").isFalse();
    }

    @Test
    void a_key_that_is_none_is_refused_and_not_printed() throws IOException {
        assertThatThrownBy(() -> key("c2hvcnQ=").sign(HEAD)).hasMessageContaining("32 bytes").hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> key("?!").sign(HEAD)).hasMessageContaining("32 bytes");
        Files.writeString(directory.resolve("ledger-key.pem"), "");
        assertThatThrownBy(() -> key("").sign(HEAD)).hasMessageContaining("cannot be read");
    }

    private LedgerKey key(String secret) {
        LedgerKey key = new LedgerKey();
        key.config = config(secret);
        return key;
    }

    private Config config(String secret) {
        return new SmallRyeConfigBuilder().withDefaultValue("campaign.ledger.key", directory.toString()).withDefaultValue("campaign.secret.ledger", secret).build();
    }
}
