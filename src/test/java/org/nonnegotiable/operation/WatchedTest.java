package org.nonnegotiable.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.counter.LedgerWatch;
import org.nonnegotiable.edition.Edition;

/** What Prometheus, its alerts and the dashboard are told, and what probes are. */
@QuarkusTest
class WatchedTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:campaign|agroal|jvm|process|system)_[a-z_]+");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"([^\"]*)\"");
    /** What labels may be called; each has few values. */
    private static final Set<String> LABELS = Set.of("status", "deed", "rule", "datasource", "area", "id", "state", "action", "cause", "gc", "name", "pool",
            "pool_name", "pool_type", "memory_type", "cache_type", "executor", "allocator_type", "version", "vendor", "runtime", "le", "job", "cache", "result", "reason", "kind", "limit");

    @Inject
    LedgerWatch ledger;
    @Inject
    Edition edition;
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void every_metric_of_the_dashboard_and_of_the_alerts_is_there() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(Path.of("deploy/grafana/campaign.json")));
        assertThat(dashboard.findValuesAsText("expr")).hasSizeGreaterThan(20);
        Set<String> named = METRIC.matcher(String.join(" ", dashboard.findValuesAsText("expr")) + Files.readString(Path.of("deploy/grafana/alerts.yaml")))
                .results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(metrics().lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0]).collect(Collectors.toSet())).containsAll(named);
    }

    @Test
    void each_alert_says_in_the_runbook_what_to_do() throws IOException {
        String runbook = Files.readString(Path.of("docs/operations.md"));
        assertThat(Pattern.compile("alert: (\\w+)").matcher(Files.readString(Path.of("deploy/grafana/alerts.yaml"))).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(10).allSatisfy(alert -> assertThat(runbook).contains(alert));
    }

    @Test
    void labels_say_nothing_of_anybody() {
        Member writer = Cast.writer("DE", "de");
        writer.post("/desk/stories", "language", "de");
        given().get("/en/no-such-page?who=" + writer.account().email);
        String metrics = metrics();
        assertThat(metrics).doesNotContain(writer.account().email, "no-such-page", "@");
        assertThat(LABEL.matcher(metrics).results().map(label -> label.group(1)).collect(Collectors.toSet())).isSubsetOf(LABELS);
        assertThat(metrics.lines().filter(line -> line.startsWith("campaign_")).count()).isLessThan(250);
    }

    @Test
    void deeds_and_answers_are_counted() {
        double before = value("campaign_deeds_total{deed=\"fail_sign_in\"}");
        double answers = value("campaign_answers_total{status=\"4xx\"}");
        given().contentType("application/x-www-form-urlencoded; charset=utf-8").formParam("email", Cast.writer("DE").account().email)
                .formParam("password", "not the password").post("/desk/sign-in").then().statusCode(422);
        assertThat(value("campaign_deeds_total{deed=\"fail_sign_in\"}")).isEqualTo(before + 1);
        assertThat(value("campaign_answers_total{status=\"4xx\"}")).isGreaterThan(answers);
        assertThat(value("campaign_edition")).isEqualTo(edition.current().number());
    }

    @Test
    void a_probe_is_told_that_everything_is_there() {
        given().get(management.resolve("/q/health/ready")).then().statusCode(200)
                .body("checks.find { it.name == 'site' }.data.missing", equalTo("")).body("checks.find { it.name == 'site' }.status", equalTo("UP"));
        given().get(management.resolve("/q/health/started")).then().statusCode(200).body("checks.find { it.name == 'started' }.status", equalTo("UP"));
        given().get(management.resolve("/q/health/live")).then().statusCode(200);
    }

    @Test
    void without_a_database_and_without_tombstones_readers_still_come_and_it_is_named() {
        SiteReadiness readiness = new SiteReadiness();
        readiness.ledger = ledger;
        readiness.edition = edition;
        readiness.figures = new Figures();
        readiness.figures.tombstones = Path.of("target", "no-such-file");
        var answer = readiness.call();
        assertThat(answer.getStatus()).hasToString("UP");
        assertThat(answer.getData().orElseThrow().get("missing").toString()).contains("database: kept pages go on").contains("tombstones: ");
    }

    private String metrics() {
        return given().get(management.resolve("/q/metrics")).then().statusCode(200).extract().asString();
    }

    private double value(String name) {
        return metrics().lines().filter(line -> line.startsWith(name + " ")).mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst().orElseThrow(() -> new AssertionError(name));
    }
}
