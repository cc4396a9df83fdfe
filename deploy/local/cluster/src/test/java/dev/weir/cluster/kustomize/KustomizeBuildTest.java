package dev.weir.cluster.kustomize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KustomizeBuildTest {

    private static final String SERVICE = """
            apiVersion: serving.kserve.io/v1beta1
            kind: InferenceService
            metadata:
              name: delays
              annotations:
                kept: "yes"
            spec:
              predictor:
                model:
                  args: [a, b]
                  storageUri: file:///old
                containers:
                  - name: sidecar
                    image: registry.example:5000/weir/sidecar:1
            """;

    private final Map<String, String> files = new HashMap<>();
    private final FileTree tree = path -> Optional.ofNullable(files.get(path));

    @Test
    void anOverlayBuildsItsBaseWithNamespaceAndLabels() {
        base();
        overlay("""
                resources: [../../../base]
                namespace: staging
                commonLabels: {app: delays}
                labels:
                  - pairs: {tier: model}
                commonAnnotations: {team: rail}
                """);

        ObjectNode service = only();

        assertThat(service.at("/metadata/namespace").textValue()).isEqualTo("staging");
        assertThat(service.at("/metadata/labels/app").textValue()).isEqualTo("delays");
        assertThat(service.at("/metadata/labels/tier").textValue()).isEqualTo("model");
        assertThat(service.at("/metadata/annotations/team").textValue()).isEqualTo("rail");
        assertThat(service.at("/metadata/annotations/kept").textValue()).isEqualTo("yes");
    }

    @Test
    void aPatchMergesMappingsReplacesListsAndDeletesByNull() {
        base();
        overlay("""
                resources: [../../../base]
                patches:
                  - path: patch.yaml
                """);
        files.put("models/delays/overlays/staging/local/patch.yaml", """
                apiVersion: serving.kserve.io/v1beta1
                kind: InferenceService
                metadata:
                  name: delays
                  annotations: {kept: null, added: "1"}
                spec:
                  predictor:
                    model:
                      args: [c]
                """);

        ObjectNode service = only();

        assertThat(service.at("/metadata/annotations").toString()).isEqualTo("{\"added\":\"1\"}");
        assertThat(service.at("/spec/predictor/model").toString())
                .isEqualTo("{\"args\":[\"c\"],\"storageUri\":\"file:///old\"}");
        assertThat(service.at("/metadata/name").textValue()).isEqualTo("delays");
    }

    @Test
    void anInlinePatchFindsItsTargetByKind() {
        base();
        overlay("""
                resources: [../../../base]
                patches:
                  - target: {kind: InferenceService}
                    patch: |
                      spec: {predictor: {minReplicas: 2}}
                """);

        assertThat(only().at("/spec/predictor/minReplicas").intValue()).isEqualTo(2);
    }

    @Test
    void imagesAreRenamedByDigest() {
        base();
        overlay("""
                resources: [../../../base]
                images:
                  - name: registry.example:5000/weir/sidecar
                    newName: mirror/sidecar
                    digest: sha256:abc
                """);

        assertThat(only().at("/spec/predictor/containers/0/image").textValue()).isEqualTo("mirror/sidecar@sha256:abc");
    }

    @Test
    void theDirectoriesThatWereReadAreTold() {
        base();
        overlay("resources: [../../../base]");

        assertThat(build().directories())
                .containsExactlyInAnyOrder("models/delays/base", "models/delays/overlays/staging/local");
    }

    @Test
    void aFieldThatIsNotSupportedIsAnErrorAndNotIgnored() {
        base();
        overlay("resources: [../../../base]\nnamePrefix: x-");

        assertThatThrownBy(this::build).isInstanceOf(KustomizeException.class).hasMessageContaining("namePrefix");
    }

    @Test
    void pathsOutsideTheRepositoryAndRemoteOnesAreRefused() {
        overlay("resources: [../../../../../../etc]");
        assertThatThrownBy(this::build).isInstanceOf(KustomizeException.class);

        overlay("resources: ['https://example.org/base']");
        assertThatThrownBy(this::build).isInstanceOf(KustomizeException.class);
    }

    @Test
    void whatIsMissingRepeatedOrPatchedInVainIsAnError() {
        overlay("resources: [absent.yaml]");
        assertThatThrownBy(this::build).isInstanceOf(KustomizeException.class);

        overlay("resources: [.]");
        assertThatThrownBy(this::build).hasMessageContaining("includes itself");

        overlay("resources: []\nresources: []");
        assertThatThrownBy(this::build).isInstanceOf(KustomizeException.class);

        base();
        overlay("resources: [../../../base]\npatches: [{target: {kind: Pod}, patch: 'spec: {}'}]");
        assertThatThrownBy(this::build).hasMessageContaining("patches what is not there");
    }

    private void base() {
        files.put("models/delays/base/kustomization.yaml", "resources: [service.yaml]");
        files.put("models/delays/base/service.yaml", SERVICE);
    }

    private void overlay(String kustomization) {
        files.put("models/delays/overlays/staging/local/kustomization.yaml", kustomization);
    }

    private KustomizeBuild.Built build() {
        return KustomizeBuild.build(tree, "models/delays/overlays/staging/local");
    }

    private ObjectNode only() {
        assertThat(build().resources()).hasSize(1);
        return build().resources().getFirst();
    }
}
