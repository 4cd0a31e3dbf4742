package org.nonnegotiable.press;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description against what is really answered. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_address_of_the_interface_is_described_and_every_described_one_is_there() throws IOException {
        List<String> described = new ArrayList<>();
        document().path("paths").fieldNames().forEachRemaining(described::add);
        List<String> answered = Stream.of(FiguresApi.class, FiguresNegotiated.class, LedgerApi.class, OpenApi.class, WellKnownKey.class)
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(jakarta.ws.rs.GET.class))
                        .map(method -> address(api, method))).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void it_is_the_same_as_json_and_as_yaml_and_all_it_refers_to_is_in_it() throws IOException {
        JsonNode document = document();
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(given().get("/api/v1/openapi.yaml").asString()).startsWith("openapi: 3.1.0");
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(
                reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates().hasSize(document.path("paths").size());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/figures.json,Figures", "/api/v1/figures/returned.json,OneFigure", "/api/v1/figures/returned/readings.json,Readings",
            "/api/v1/figures/under-occupation/readings.json?in_series=false,Readings", "/api/v1/ledger/head.json,Head",
            "/api/v1/nothing,Problem", "/api/v1/figures/returned/readings.json?from=x,Problem"})
    void what_is_answered_is_as_described_and_nothing_is_left_out(String address, String schema) throws IOException {
        ObjectNode whole = strict(document());
        whole.put("$ref", "#/components/schemas/" + schema);
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var faults = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole, config)
                .validate(JSON.readTree(given().get(address).asString()));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_field_that_is_not_described_would_be_found() throws IOException {
        ObjectNode whole = strict(document());
        whole.put("$ref", "#/components/schemas/Head");
        ObjectNode head = (ObjectNode) JSON.readTree(given().get("/api/v1/ledger/head.json").asString());
        head.put("surprise", 1);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole).validate(head)).hasSize(1);
    }

    /** Readers are to ignore new fields; here one that nobody described is a fault. */
    private static ObjectNode strict(JsonNode document) {
        document.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return (ObjectNode) document;
    }

    private static String address(Class<?> api, Method method) {
        String own = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "";
        return (api.getAnnotation(Path.class).value() + own).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static JsonNode document() throws IOException {
        return JSON.readTree(given().get("/api/v1/openapi.json").asString());
    }
}
