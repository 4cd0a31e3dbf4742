package org.nonnegotiable.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sign-in of a ministry (OpenID Connect), on this machine: whoever comes is who the test says. */
public class Ministry implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "desk";
    /** A browser takes the code there; the test hands in the nonce it was given. */
    static volatile String nonce;
    /** Whether whoever asks for a token is sent to another address for it. */
    static volatile boolean elsewhere;
    static volatile UnaryOperator<JwtClaimsBuilder> says = claims -> claims;

    private final KeyPair keys = keys();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", address(), "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", "a secret that is long enough for anything", "campaign.ministry.second-factor", "mfa");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (elsewhere && path.equals("/token")) {
            exchange.getResponseHeaders().set("Location", address() + "/elsewhere/token");
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
            return;
        }
        String json = path.endsWith("openid-configuration") ? configuration() : path.equals("/keys") ? published() : path.endsWith("/token") ? tokens() : "{}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(address());
    }

    private String published() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private String tokens() {
        JwtClaimsBuilder claims = Jwt.issuer(address()).audience(CLIENT).subject("somebody").expiresIn(300);
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        String token = says.apply(claims).jws().keyId("1").sign(keys.getPrivate());
        return "{\"access_token\":\"%1$s\",\"id_token\":\"%1$s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token);
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
