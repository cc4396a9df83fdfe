package dev.weir.scanner.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.TrainingRun;
import dev.weir.scanner.core.Versions;
import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import dev.weir.scanner.core.license.LicenseCatalogueReader;
import dev.weir.scanner.core.vex.Judged;
import dev.weir.scanner.core.vex.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

class MachineLearningBillTest {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final String CARD = """
            ---
            license: llama3.1
            pipeline_tag: text-generation
            datasets: [flights-2001, weather]
            base_model: ada/small
            ---
            # Flights
            ## Uses
            Delays of flights.
            ## Bias, Risks, and Limitations
            Trained on one country only.
            """;
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "components": [
              {"purl": "pkg:pypi/torch@2.4.0", "licenses": [{"license": {"name": "BSD License"}}]},
              {"purl": "pkg:pypi/odd@1", "licenses": [{"license": {"name": "our own terms"}}]},
              {"purl": "pkg:pypi/two@1", "licenses": [{"expression": "mit or apache-2.0"}]}]}""";

    @Test
    void theBillIsValidCycloneDx16() throws IOException {
        assertThat(errors(bill(Versions.origin(), nothing()))).isEmpty();
        assertThat(errors(bill(Origin.UNKNOWN, nothing()))).isEmpty();
        assertThat(errors(trained(judged(), files()))).isEmpty();
    }

    @Test
    void theBillNamesTheModelItsFilesItsDataAndItsPackages() throws IOException {
        JsonNode bill = json(bill(Versions.origin(), nothing()));

        JsonNode subject = bill.at("/metadata/component");
        assertThat(subject.at("/type").asText()).isEqualTo("machine-learning-model");
        assertThat(subject.at("/components/0/hashes/0/content").asText())
                .isEqualTo(Digest.ofContent(CONTENT).hex());
        assertThat(subject.at("/modelCard/modelParameters/datasets/0/ref").asText())
                .isEqualTo("data:flights-2001@1");
        assertThat(subject.at("/modelCard/quantitativeAnalysis/performanceMetrics/0/value")
                        .asText())
                .isEqualTo("0.91");
        assertThat(subject.at("/pedigree/ancestors/0/name").asText()).isEqualTo("resnet");
        assertThat(bill.at("/components").findValuesAsText("bom-ref"))
                .containsExactly("data:flights-2001@1", "pkg:maven/org.tribuo/tribuo-core@4.3.2", "not a package url");
        assertThat(bill.at("/components/1/purl").asText()).isEqualTo("pkg:maven/org.tribuo/tribuo-core@4.3.2");
        assertThat(bill.at("/dependencies/0/dependsOn")).hasSize(3);
    }

    @Test
    void theBillSaysWhatTheFilesOfTheVersionDeclare() throws IOException {
        JsonNode bill = json(bill(Origin.UNKNOWN, nothing(), files()));

        JsonNode subject = bill.at("/metadata/component");
        assertThat(subject.at("/licenses/0/expression").asText()).isEqualTo("LicenseRef-Llama-3.1");
        assertThat(subject.at("/modelCard/modelParameters/task").asText()).isEqualTo("text-generation");
        assertThat(subject.at("/modelCard/considerations/useCases/0").asText()).isEqualTo("Delays of flights.");
        assertThat(subject.at("/modelCard/considerations/technicalLimitations/0")
                        .asText())
                .isEqualTo("Trained on one country only.");
        assertThat(bill.at("/components").findValuesAsText("bom-ref"))
                .containsExactly(
                        "data:flights-2001",
                        "data:weather",
                        "pkg:pypi/odd@1",
                        "pkg:pypi/torch@2.4.0",
                        "pkg:pypi/two@1");
        assertThat(bill.at("/components/2/licenses/0/license/name").asText()).isEqualTo("our own terms");
        assertThat(bill.at("/components/3/licenses/0/license/id").asText()).isEqualTo("BSD-3-Clause");
        assertThat(bill.at("/components/4/licenses/0/expression").asText()).isEqualTo("MIT OR Apache-2.0");
        assertThat(subject.at("/modelCard/modelParameters/datasets/1/ref").asText())
                .isEqualTo("data:weather");
        assertThat(subject.at("/pedigree/ancestors/0/name").asText()).isEqualTo("ada/small");
        assertThat(subject.at("/modelCard").has("quantitativeAnalysis")).isFalse();
    }

    @Test
    void whatTheTrainerAnnouncedIsNotListedTwiceWhenTheCardNamesItToo() throws IOException {
        JsonNode bill = json(bill(Versions.origin(), nothing(), files()));

        assertThat(bill.at("/components").findValuesAsText("bom-ref"))
                .contains("data:flights-2001@1", "data:weather")
                .doesNotContain("data:flights-2001");
    }

    @Test
    void theBillSaysWhichPackageNeedsWhich() throws IOException {
        ArtifactReport lock = Scans.scan("poetry.lock", """
                [[package]]
                name = "jinja2"
                version = "3.1.3"
                [package.dependencies]
                markupsafe = ">=2.0"
                [[package]]
                name = "markupsafe"
                version = "2.1.5"
                """.getBytes(StandardCharsets.UTF_8));

        String bill = bill(Origin.UNKNOWN, nothing(), lock);

        JsonNode graph = json(bill).at("/dependencies");
        assertThat(graph).hasSize(3);
        assertThat(graph.at("/0/dependsOn").toString()).isEqualTo("[\"pkg:pypi/jinja2@3.1.3\"]");
        assertThat(graph.at("/1/ref").asText()).isEqualTo("pkg:pypi/jinja2@3.1.3");
        assertThat(graph.at("/1/dependsOn").toString()).isEqualTo("[\"pkg:pypi/markupsafe@2.1.5\"]");
        assertThat(graph.at("/2/ref").asText()).isEqualTo("pkg:pypi/markupsafe@2.1.5");
        assertThat(graph.at("/2/dependsOn")).isEmpty();
        assertThat(errors(bill)).isEmpty();
    }

    @Test
    void theBillSaysHowTheModelWasTrained() throws IOException {
        JsonNode workflow = json(trained(nothing())).at("/formulation/0/workflows/0");

        assertThat(workflow.at("/uid").asText()).isEqualTo("run-7");
        assertThat(workflow.at("/properties").findValuesAsText("value"))
                .containsExactly("https://git.invalid/flights", "abc123", "0.1", "12.5");
    }

    @Test
    void aSuppressedVulnerabilityIsListedWithItsReasonAndItsEnd() throws IOException {
        JsonNode bill = json(bill(Origin.UNKNOWN, judged(), files()));

        assertThat(bill.at("/vulnerabilities").findValuesAsText("id")).containsExactly("GHSA-open", "GHSA-closed");
        assertThat(bill.at("/vulnerabilities/0/ratings/0/severity").asText()).isEqualTo("high");
        assertThat(bill.at("/vulnerabilities/0/affects/0/ref").asText()).isEqualTo("pkg:pypi/torch@2.4.0");
        assertThat(bill.at("/vulnerabilities/1/analysis/state").asText()).isEqualTo("not_affected");
        assertThat(bill.at("/vulnerabilities/1/analysis/detail").asText()).isEqualTo("component_not_present unused");
        assertThat(bill.at("/vulnerabilities/1/properties/0/value").asText()).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void theSameVersionHasTheSameBill() {
        assertThat(trained(judged(), files())).isEqualTo(trained(judged(), files()));
    }

    private static String bill(Origin origin, Judged judged, ArtifactReport... reports) {
        return bill(origin, TrainingRun.UNKNOWN, judged, reports);
    }

    private static String bill(Origin origin, TrainingRun run, Judged judged, ArtifactReport... reports) {
        PublishedModel model =
                Versions.with(origin, run, Digest.ofContent(CONTENT), Versions.claim("model.onnx", CONTENT));
        return MachineLearningBill.of(
                model,
                Assessments.of(new ScanReport(List.of(reports), "7"), origin.packages(), judged),
                LicenseCatalogueReader.builtIn());
    }

    private static ArtifactReport[] files() {
        return new ArtifactReport[] {
            Scans.scan("README.md", CARD.getBytes(StandardCharsets.UTF_8)),
            Scans.scan("bom.json", BILL.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static String trained(Judged judged, ArtifactReport... reports) {
        TrainingRun run = new TrainingRun(
                "run-7",
                new TreeMap<>(Map.of("rate", "0.1")),
                List.of(new TrainingRun.Code("https://git.invalid/flights", "abc123", "")),
                new TreeMap<>(Map.of("CPU_SECONDS", 12.5)));
        return bill(Origin.UNKNOWN, run, judged, reports);
    }

    private static Judged nothing() {
        return new Judged(Vulnerabilities.NONE, List.of());
    }

    private static Judged judged() {
        Statement because = new Statement(
                "GHSA-closed",
                Set.of(),
                Set.of("pkg:pypi/torch"),
                Statement.Status.NOT_AFFECTED,
                "component_not_present",
                "unused",
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"));
        return new Judged(
                new Vulnerabilities(List.of(vulnerability("GHSA-open"))),
                List.of(new Judged.Suppressed(vulnerability("GHSA-closed"), because)));
    }

    private static Vulnerability vulnerability(String id) {
        return new Vulnerability(id, Set.of(), "pkg:pypi/torch@2.4.0", Rating.HIGH, "2.5.0");
    }

    private static List<?> errors(String bill) throws IOException {
        return new JsonParser().validate(bill, Version.VERSION_16);
    }

    private static JsonNode json(String bill) throws IOException {
        return JsonMapper.builder().build().readTree(bill);
    }
}
