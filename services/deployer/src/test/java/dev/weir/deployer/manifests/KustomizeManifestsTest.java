package dev.weir.deployer.manifests;

import static dev.weir.deployer.core.Examples.LARGE;
import static dev.weir.deployer.core.Examples.SMALL;
import static dev.weir.deployer.core.Examples.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Recommended;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.Resized;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KustomizeManifestsTest {

    private Resized resize(Recommendation recommendation) {
        byte[] identity = manifests.render(deployment("delays", 3, SMALL)).get(OVERLAY + "inferenceservice.yaml");
        return manifests.resize(identity, recommendation);
    }

    private JsonNode resized(Recommendation recommendation) {
        return switch (resize(recommendation)) {
            case Resized.Changed(byte[] bytes) -> Yaml.read(bytes).orElseThrow();
            case Resized.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    private static CommittedDeployment committed() {
        Deployment deployment = deployment("delays", 3, SMALL);
        return new CommittedDeployment(
                deployment.id(),
                deployment.model(),
                deployment.environment(),
                deployment.cluster(),
                deployment.origin(),
                new CommitId("a".repeat(40)),
                Optional.of(SMALL),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static final String BASE = "models/delays/base/";
    private static final String OVERLAY = "models/delays/overlays/staging/local/";

    private final Manifests manifests = new KustomizeManifests(Examples.TARGETS, "models-");

    @Test
    void aDeploymentIsABaseAndAnOverlay() {
        assertThat(manifests.render(deployment("delays", 1, SMALL)).keySet())
                .containsExactly(
                        BASE + "inferenceservice.yaml",
                        BASE + "kustomization.yaml",
                        BASE + "networkpolicy.yaml",
                        BASE + "serviceaccount.yaml",
                        OVERLAY + "inferenceservice.yaml",
                        OVERLAY + "kustomization.yaml");
    }

    @Test
    void theSameDeploymentHasTheSameBytes() {
        Map<String, String> first = texts(manifests.render(deployment("delays", 1, LARGE)));

        assertThat(texts(new KustomizeManifests(Examples.TARGETS, "models-").render(deployment("delays", 1, LARGE))))
                .isEqualTo(first);
    }

    @Test
    void aSizeChangesTheAmountsOfThePatchAndNothingElse() {
        JsonNode before = yaml(deployment("delays", 3, SMALL), OVERLAY + "inferenceservice.yaml");

        JsonNode after = resized(Recommended.size(committed(), "memory", "536Mi", "256Mi"));

        ((ObjectNode) before.at("/spec/predictor/model/resources/limits")).put("memory", "256Mi");
        ((ObjectNode) before.at("/spec/predictor/model/resources/requests")).put("memory", "256Mi");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aSizeThatIsKeptAlreadyIsLeftAlone() {
        assertThat(resize(Recommended.cpu(committed(), "250m", "500m")))
                .isEqualTo(new Resized.Refused("it is so already"));
    }

    @Test
    void aSizeThatWasChangedSinceItWasMeteredIsLeftAlone() {
        assertThat(resize(Recommended.cpu(committed(), "2000m", "250m")))
                .isEqualTo(new Resized.Refused("by now 500m of cpu are kept, and not 2000m"));
    }

    @Test
    void versionsDifferInThePatchOfTheOverlayAlone() {
        Map<String, String> first = texts(manifests.render(deployment("delays", 1, SMALL)));
        Map<String, String> second = texts(manifests.render(deployment("delays", 2, LARGE)));

        assertThat(first.keySet())
                .filteredOn(path -> !first.get(path).equals(second.get(path)))
                .containsExactly(OVERLAY + "inferenceservice.yaml");
    }

    @Test
    void thePatchSetsVersionArtifactAndSize() {
        JsonNode patch = yaml(deployment("delays", 3, LARGE), OVERLAY + "inferenceservice.yaml");

        assertThat(patch.at("/metadata/annotations/weir.dev~1model-version").textValue())
                .isEqualTo("3");
        assertThat(patch.at("/metadata/annotations/weir.dev~1model-digest").textValue())
                .isEqualTo(Examples.digest("delays3").toString());
        assertThat(patch.at("/spec/predictor/model/storageUri").textValue())
                .isEqualTo("https://store.invalid/delays3/model.onnx");
        assertThat(patch.at("/spec/predictor/model/resources/limits/nvidia.com~1gpu")
                        .textValue())
                .isEqualTo("1");
    }

    @Test
    void theWorkloadSpeaksOpenInferenceProtocolForOnnx() {
        JsonNode workload = yaml(deployment("delays", 1, SMALL), BASE + "inferenceservice.yaml");

        assertThat(workload.path("apiVersion").textValue()).isEqualTo("serving.kserve.io/v1beta1");
        assertThat(workload.at("/metadata/annotations/serving.kserve.io~1deploymentMode")
                        .textValue())
                .isEqualTo("Standard");
        assertThat(workload.at("/spec/predictor/model/modelFormat/name").textValue())
                .isEqualTo("onnx");
        assertThat(workload.at("/spec/predictor/model/protocolVersion").textValue())
                .isEqualTo("v2");
        assertThat(workload.at("/spec/predictor/automountServiceAccountToken").booleanValue())
                .isFalse();
    }

    @Test
    void trafficIsDeniedButForTheNeedfulKinds() {
        JsonNode policy = yaml(deployment("delays", 1, SMALL), BASE + "networkpolicy.yaml");

        assertThat(policy.at("/spec/policyTypes")).hasToString("[\"Ingress\",\"Egress\"]");
        assertThat(policy.at("/spec/ingress")).hasSize(1);
        assertThat(policy.at("/spec/egress")).hasSize(2);
        assertThat(policy.at("/spec/podSelector/matchLabels/serving.kserve.io~1inferenceservice")
                        .textValue())
                .isEqualTo("delays");
    }

    @Test
    void theOverlayNamesItsNameSpaceBaseAndPatch() {
        JsonNode overlay = yaml(deployment("delays", 1, SMALL), OVERLAY + "kustomization.yaml");

        assertThat(overlay.path("namespace").textValue()).isEqualTo("models-staging");
        assertThat(overlay.at("/resources/0").textValue()).isEqualTo("../../../base");
        assertThat(overlay.at("/patches/0/path").textValue()).isEqualTo("inferenceservice.yaml");
    }

    @Test
    void objectsOfAModelWithAnUnsafeNameAreNamedSafelyAndKeepTheNameAsAnAnnotation() {
        SortedMap<String, byte[]> files = manifests.render(deployment("Flight Delays", 1, SMALL));

        assertThat(files.keySet()).allMatch(path -> path.matches("models/flight-delays-[0-9a-f]{8}/.*"));
        assertThat(new String(
                        files.get(files.lastKey().replace("kustomization", "inferenceservice")),
                        StandardCharsets.UTF_8))
                .contains("weir.dev/model: \"Flight Delays\"");
    }

    @Test
    void aPatchSaysWhatIsDesired() {
        Deployment deployment = deployment("delays", 7, SMALL);
        Place place = Place.of(deployment.model().model(), STAGING, deployment.cluster());

        assertThat(manifests.isIdentity(manifests.identity(place))).isTrue();
        assertThat(manifests.read(manifests.render(deployment).get(manifests.identity(place))))
                .contains(new DesiredVersion(deployment.id(), new VersionNumber(7)));
    }

    @Test
    void whatOthersWroteSaysNothing() {
        assertThat(manifests.read("kind: Other".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(manifests.read("{{{".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(manifests.read(new byte[0])).isEmpty();
    }

    private JsonNode yaml(Deployment deployment, String path) {
        return Yaml.read(manifests.render(deployment).get(path)).orElseThrow();
    }

    private static Deployment deployment(String model, long number, TargetName target) {
        Publication publication = Examples.publication(model, number, STAGING);
        return new Deployment(
                publication,
                ClusterName.of("local"),
                target,
                publication.artifacts().getFirst(),
                Examples.reference("bundle"));
    }

    private static Map<String, String> texts(SortedMap<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
