package org.nonnegotiable.browser;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;

/** One request of a plain client: the path as it is written, no redirect followed, nothing decompressed. */
public final class Visit {

    private Visit() {
    }

    /** @param headers names and values in turn */
    public static Response to(String path, String... headers) {
        return request(headers).get(URI.create(path).toASCIIString());
    }

    /** @param headers names and values in turn */
    public static Response with(String method, String path, String... headers) {
        return request(headers).request(method, URI.create(path).toASCIIString());
    }

    /** The page of an address that must have one. */
    public static String read(String path) {
        Response response = to(path);
        if (response.statusCode() != 200) {
            throw new AssertionError("%s answered %d".formatted(path, response.statusCode()));
        }
        return response.asString();
    }

    private static RequestSpecification request(String... headers) {
        RequestSpecification request = given().urlEncodingEnabled(false).redirects().follow(false)
                .config(RestAssured.config().decoderConfig(decoderConfig().noContentDecoders()));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}
