package dev.weir.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KubernetesManifestsTest {

    private final List<ObjectNode> base;
    private final List<ObjectNode> example;

    KubernetesManifestsTest() throws IOException {
        base = Kustomization.build(Path.of("base"));
        example = Kustomization.build(Path.of("overlays/example"));
    }

    @Test
    void everyResourceFitsTheSchemaOfItsKind() throws IOException {
        for (ObjectNode resource : example) {
            if (!kind(resource).equals("KafkaTopic")) {
                KubernetesApi.validate(resource);
            }
        }
    }

    @Test
    void anUnknownFieldWouldBeRefused() {
        ObjectNode deployment = first("Deployment").deepCopy();
        deployment.withObject("/spec/template/spec").put("serviceAcountName", "weir");

        assertThatThrownBy(() -> KubernetesApi.validate(deployment)).hasMessageContaining("serviceAcountName");
    }

    @Test
    void everyServiceIsDeployedWithAnAccountAServiceAndANetworkPolicyOfItsOwn() {
        for (String kind : List.of("Deployment", "Service", "ServiceAccount", "NetworkPolicy")) {
            assertThat(names(kind))
                    .containsExactlyInAnyOrderElementsOf(TopicCatalogue.SERVICES.stream()
                            .map("weir-"::concat)
                            .toList());
        }
    }

    @Test
    void everyContainerIsProbedAndRestricted() {
        for (JsonNode pod : pods()) {
            JsonNode container = pod.path("containers").path(0);
            assertThat(container.fieldNames())
                    .toIterable()
                    .contains("startupProbe", "livenessProbe", "readinessProbe", "resources");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        }
    }

    @Test
    void everyMountHasItsVolume() {
        for (JsonNode pod : pods()) {
            List<String> volumes = pod.path("volumes").findValuesAsText("name");
            pod.at("/containers/0/volumeMounts")
                    .forEach(mount ->
                            assertThat(volumes).contains(mount.path("name").asText()));
        }
    }

    @Test
    void everyTopicOfTheCatalogueAndEveryDeadLetterTopicIsDeclared() {
        List<String> expected = TopicCatalogue.load().topics().stream()
                .flatMap(topic -> Stream.concat(
                        Stream.of(topic.name()),
                        topic.consumingServices().stream().map(topic::deadLetters)))
                .toList();

        assertThat(names("KafkaTopic")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aTopicHasThePartitionsOfTheCatalogue() {
        Topic topic = TopicCatalogue.load().topic("inference.logged").orElseThrow();
        JsonNode resource = resources("KafkaTopic")
                .collect(Collectors.toMap(KubernetesManifestsTest::name, Function.identity()))
                .get("inference.logged");

        assertThat(resource.at("/spec/partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(resource.at("/spec/config/retention.ms").asLong())
                .isEqualTo(topic.retention().orElseThrow().toMillis());
    }

    @Test
    void theExampleNamesItsOwnKafkaAndImagesAndLeavesTheRest() {
        ObjectNode configuration = example.stream()
                .filter(resource -> kind(resource).equals("ConfigMap"))
                .findFirst()
                .orElseThrow();

        assertThat(configuration.at("/data/KAFKA_BOOTSTRAP_SERVERS").asText()).isEqualTo("kafka.data.svc:9092");
        assertThat(configuration.at("/data/QUARKUS_HTTP_PORT").asText()).isEqualTo("8080");
        assertThat(example.toString()).contains("images.example.com/weir/drift:0.1.0");
    }

    private List<JsonNode> pods() {
        return resources("Deployment")
                .map(deployment -> deployment.at("/spec/template/spec"))
                .toList();
    }

    private Stream<ObjectNode> resources(String kind) {
        return base.stream().filter(resource -> kind(resource).equals(kind));
    }

    private ObjectNode first(String kind) {
        return resources(kind).findFirst().orElseThrow();
    }

    private List<String> names(String kind) {
        return resources(kind).map(KubernetesManifestsTest::name).toList();
    }

    private static String kind(JsonNode resource) {
        return resource.path("kind").asText();
    }

    private static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }
}
