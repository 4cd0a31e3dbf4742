package org.nonnegotiable.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The Ed25519 key (RFC 8032) that signs the head of the ledger: two PEM files, {@code ledger-key.pem} (PKCS #8) and {@code ledger-key.pub.pem},
 * in the directory {@code campaign.ledger.key}. Made at the first start when there is none; all nodes of one site share it.
 */
@ApplicationScoped
public class LedgerKey {

    private static final Logger LOG = Logger.getLogger(LedgerKey.class);
    private static final String PRIVATE = "ledger-key.pem";
    private static final String PUBLIC = "ledger-key.pub.pem";

    @ConfigProperty(name = "campaign.ledger.key")
    Path directory;

    private KeyPair pair;

    /** The public key as PEM (SubjectPublicKeyInfo), as openssl reads it. */
    public synchronized String publicKey() {
        return pem("PUBLIC KEY", pair().getPublic().getEncoded());
    }

    /** 64 bytes. */
    public synchronized byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger cannot be signed", e);
        }
    }

    /** Whether it was signed with the key in a directory; false when there is none. */
    public static boolean isSigned(Path directory, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decoded(directory, PUBLIC))));
            signature.update(message);
            return signature.verify(signed);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private KeyPair pair() {
        if (pair == null) {
            pair = Files.exists(directory.resolve(PRIVATE)) ? read() : make();
        }
        return pair;
    }

    private KeyPair read() {
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(directory, PRIVATE)));
            PublicKey open = factory.generatePublic(new X509EncodedKeySpec(decoded(directory, PUBLIC)));
            return new KeyPair(open, secret);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the ledger's key in " + directory + " cannot be read", e);
        }
    }

    private KeyPair make() {
        try {
            KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createDirectories(directory);
            Files.createFile(directory.resolve(PRIVATE), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(directory.resolve(PRIVATE), pem("PRIVATE KEY", made.getPrivate().getEncoded()));
            Files.writeString(directory.resolve(PUBLIC), pem("PUBLIC KEY", made.getPublic().getEncoded()));
            LOG.infof("A key for signing the ledger was made in %s; keep a copy of it in a safe place", directory);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's key cannot be written to " + directory, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(Path directory, String file) throws IOException {
        return Base64.getMimeDecoder().decode(Files.readString(directory.resolve(file)).replaceAll("-----[^-]+-----", ""));
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }
}
