package org.nonnegotiable.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error for programs (RFC 9457): what every address of the interface answers instead of a page. */
final class Problem {

    static final String TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problem() {
    }

    static boolean fits(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** @param detail a sentence for a person, or null */
    static Response.ResponseBuilder of(int status, String detail, UriInfo address) {
        return Response.status(status).type(TYPE).entity(json(status, detail, address.getRequestUri().getRawPath()))
                .header("Access-Control-Allow-Origin", "*").header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    static String json(int status, String detail, String path) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        Response.Status known = Response.Status.fromStatusCode(status);
        problem.put("title", known == null ? "Error" : known.getReasonPhrase());
        problem.put("status", status);
        if (detail != null && detail.endsWith(".")) { // our sentences do; Jakarta REST's words about its own workings do not
            problem.put("detail", detail);
        }
        problem.put("instance", path);
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
