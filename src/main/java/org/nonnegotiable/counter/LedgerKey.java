package org.nonnegotiable.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.nonnegotiable.account.KeyFile;

/**
 * The Ed25519 key (RFC 8032) that signs the head of the ledger: 32 bytes from the environment ({@code campaign.secret.ledger}), else
 * {@code ledger-key.pem} (PKCS #8) in the directory {@code campaign.ledger.key}, made at the first need. All nodes of one site share it.
 */
@ApplicationScoped
public class LedgerKey {

    private static final Logger LOG = Logger.getLogger(LedgerKey.class);
    private static final String SECRET = "campaign.secret.ledger";
    private static final String DIRECTORY = "campaign.ledger.key";
    private static final String FILE = "ledger-key.pem";

    @Inject
    Config config;

    private Ed25519PrivateKeyParameters key;

    /** The public key as PEM (SubjectPublicKeyInfo), as openssl reads it. */
    public synchronized String publicKey() {
        return publicKey(key());
    }

    /** 64 bytes. */
    public synchronized byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key());
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** Whether it was signed with the key that is configured; false when there is none, for none is made. */
    public static boolean isSigned(Config config, byte[] message, byte[] signed) {
        return known(config).map(key -> {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, key.generatePublicKey());
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signed);
        }).orElse(false);
    }

    private Ed25519PrivateKeyParameters key() {
        if (key == null) {
            key = known(config).or(this::made).orElseThrow();
        }
        return key;
    }

    private static Optional<Ed25519PrivateKeyParameters> known(Config config) {
        Path file = directory(config).resolve(FILE);
        return config.getOptionalValue(SECRET, String.class).map(LedgerKey::given).or(() -> Files.exists(file) ? Optional.of(read(file)) : Optional.empty());
    }

    private static Path directory(Config config) {
        return Path.of(config.getValue(DIRECTORY, String.class));
    }

    private static Ed25519PrivateKeyParameters given(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == Ed25519PrivateKeyParameters.KEY_SIZE) {
                return new Ed25519PrivateKeyParameters(bytes);
            }
        } catch (IllegalArgumentException noBase64) {
            LOG.debug("the ledger's key is no Base64"); // never what it is
        }
        throw new IllegalStateException(SECRET + " must be 32 bytes in Base64");
    }

    private static Ed25519PrivateKeyParameters read(Path file) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[^-]+-----", ""));
            EdECPrivateKey secret = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            return new Ed25519PrivateKeyParameters(secret.getBytes().orElseThrow());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the ledger's key " + file + " cannot be read", e);
        }
    }

    /** By this program, or by another at the same moment. */
    private Optional<Ed25519PrivateKeyParameters> made() {
        Path file = directory(config).resolve(FILE);
        try {
            KeyFile.make(file, newPem());
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's key " + file + " cannot be written", e);
        }
        return Optional.of(read(file));
    }

    private static String newPem() {
        byte[] bytes = new byte[Ed25519PrivateKeyParameters.KEY_SIZE];
        new SecureRandom().nextBytes(bytes);
        try {
            return pem("PRIVATE KEY", KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, bytes)).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publicKey(Ed25519PrivateKeyParameters key) {
        try {
            return pem("PUBLIC KEY", SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey()).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }
}
