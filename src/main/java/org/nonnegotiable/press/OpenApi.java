package org.nonnegotiable.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the interface promises, as OpenAPI 3.1: written by hand, and a test holds it against what is really answered. */
@PublicPage
@Shared
@Path("/api/v1")
class OpenApi {

    private static final String DOCUMENT = read();

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public String yaml() {
        return DOCUMENT;
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    public String json() throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(DOCUMENT));
    }

    private static String read() {
        try (InputStream file = OpenApi.class.getResourceAsStream("/api/openapi.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
