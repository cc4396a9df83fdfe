package dev.weir.scanner.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.artifacts.ModelDigest;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Evidence;
import dev.weir.scanner.core.Outcome;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Signer;
import dev.weir.scanner.core.TrainingRun;
import dev.weir.scanner.core.Versions;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.vex.Judged;
import dev.weir.signing.Attestation;
import dev.weir.signing.AttestationVerifier;
import dev.weir.signing.Curve;
import dev.weir.signing.SigningKey;
import dev.weir.signing.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeySignerTest {

    private static final SigningKey KEY = SigningKey.generate(Curve.P256, new SecureRandom());
    private static final ArtifactClaim ARTIFACT = Versions.claim("model.onnx", new byte[] {1});
    private static final TrainingRun RUN = new TrainingRun(
            "run-7",
            new TreeMap<>(Map.of("rate", "0.1")),
            List.of(new TrainingRun.Code("https://git.example/flights", "abc123", "train.py")),
            new TreeMap<>());

    @Test
    void theProvenanceSaysWhatTheVersionWasMadeFrom() throws IOException {
        Attestation provenance = proven(sign().provenance());
        JsonNode predicate = JsonMapper.builder().build().readTree(provenance.predicate());

        assertThat(provenance.predicateType()).isEqualTo("https://slsa.dev/provenance/v1");
        assertThat(provenance.digest()).isEqualTo(model().digest());
        assertThat(predicate.at("/runDetails/metadata/invocationId").asText()).isEqualTo("run-7");
        assertThat(predicate
                        .at("/buildDefinition/externalParameters/parameters/rate")
                        .asText())
                .isEqualTo("0.1");
        assertThat(predicate.at("/buildDefinition/resolvedDependencies").findValuesAsText("uri"))
                .contains("git+https://git.example/flights@abc123", "pkg:maven/org.tribuo/tribuo-core@4.3.2");
        assertThat(predicate.at("/buildDefinition/resolvedDependencies").findValuesAsText("name"))
                .containsExactly("flights-2001", "resnet");
    }

    @Test
    void theAttestationSaysHowItWasScanned() throws IOException {
        Attestation attestation = proven(sign().attestation());
        JsonNode predicate = JsonMapper.builder().build().readTree(attestation.predicate());

        assertThat(attestation.digest()).isEqualTo(model().digest());
        assertThat(predicate.at("/scanner/rulesVersion").asText()).isEqualTo("rules-1");
        assertThat(predicate.at("/sbom/digest/sha256").asText())
                .isEqualTo(ARTIFACT.reference().digest().hex());
        assertThat(predicate.at("/metadata/startedOn").asText()).isEqualTo(Versions.PUBLISHED.toString());
    }

    @Test
    void theSameVersionHasTheSameSignatureAndProvenance() {
        assertThat(sign().bundle()).isEqualTo(sign().bundle());
        assertThat(sign().provenance()).isEqualTo(sign().provenance());
    }

    private static Signer.Signature sign() {
        return new KeySigner(KEY).sign(model(), scan());
    }

    private static Attestation proven(Document bundle) {
        AttestationVerifier verifier =
                new AttestationVerifier(Trust.inKeys(List.of(KEY.verificationKey())), InstantSource.system());
        return switch (verifier.verify(bundle.text().getBytes(StandardCharsets.UTF_8))) {
            case AttestationVerifier.Outcome.Proven proven -> proven.attestation();
            case AttestationVerifier.Outcome.Doubtful doubtful -> throw new AssertionError(doubtful.message());
        };
    }

    private static PublishedModel model() {
        PublishedModel model = Versions.of(ARTIFACT);
        return new PublishedModel(
                model.name(),
                model.version(),
                ModelDigest.of(model.resources()),
                model.artifacts(),
                Versions.origin(),
                RUN,
                model.publishedAt());
    }

    private static Outcome.Scan scan() {
        Evidence evidence = new Evidence(ARTIFACT.reference(), "application/json");
        return new Outcome.Scan(
                new Assessment(
                        new ScanReport(List.of(), "rules-1"),
                        List.of(),
                        Vulnerabilities.NONE,
                        new Judged(Vulnerabilities.NONE, List.of())),
                evidence,
                evidence,
                Versions.PUBLISHED,
                Versions.PUBLISHED);
    }
}
