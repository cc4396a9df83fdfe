package dev.weir.deployer.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.Resized;
import dev.weir.deployer.core.rollout.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A base per model, an overlay per place; all that a version changes lies in one patch of the overlay. */
@ApplicationScoped
class KustomizeManifests implements Manifests {

    private static final String WORKLOAD = "inferenceservice.yaml";
    private static final String ACCOUNT = "serviceaccount.yaml";
    private static final String NETWORK = "networkpolicy.yaml";
    private static final String UP_TO_BASE = "../../../base";
    private static final Pattern IDENTITY =
            Pattern.compile("models/[^/]+/overlays/[^/]+/[^/]+/" + Pattern.quote(WORKLOAD));

    private final Targets targets;
    private final String namespacePrefix;

    @Inject
    KustomizeManifests(Targets targets, ManifestsConfig config) {
        this(targets, config.namespacePrefix());
    }

    KustomizeManifests(Targets targets, String namespacePrefix) {
        this.targets = targets;
        this.namespacePrefix = namespacePrefix;
    }

    @Override
    public SortedMap<String, byte[]> render(Deployment deployment) {
        Place place = Place.of(deployment.model().model(), deployment.environment(), deployment.cluster());
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, place.base(), Kustomization.FILE, Kustomization.base(List.of(WORKLOAD, ACCOUNT, NETWORK)));
        put(files, place.base(), WORKLOAD, InferenceService.base(place.model()));
        put(files, place.base(), ACCOUNT, ServiceAccount.of(place.model()));
        put(files, place.base(), NETWORK, NetworkPolicy.of(place.model()));
        String namespace = namespacePrefix + place.environment();
        put(files, place.overlay(), Kustomization.FILE, Kustomization.overlay(namespace, UP_TO_BASE, WORKLOAD));
        put(
                files,
                place.overlay(),
                WORKLOAD,
                InferenceService.patch(place.model(), deployment, targets.size(deployment.target())));
        return files;
    }

    @Override
    public String identity(Place place) {
        return place.overlay() + "/" + WORKLOAD;
    }

    @Override
    public boolean isIdentity(String path) {
        return IDENTITY.matcher(path).matches();
    }

    @Override
    public Resized resize(byte[] identity, Recommendation recommendation) {
        return Yaml.read(identity)
                .map(patch -> new SizePatch(patch).with(recommendation))
                .orElseGet(() -> new Resized.Refused("the manifest is no YAML"));
    }

    @Override
    public Optional<DesiredVersion> read(byte[] identity) {
        return Yaml.read(identity).flatMap(patch -> {
            JsonNode annotations = patch.path("metadata").path("annotations");
            try {
                return Optional.of(new DesiredVersion(
                        DeploymentId.parse(
                                annotations.path(Annotations.DEPLOYMENT).asText()),
                        VersionNumber.parse(
                                annotations.path(Annotations.VERSION).asText())));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static void put(SortedMap<String, byte[]> files, String folder, String name, Object document) {
        files.put(folder + "/" + name, Yaml.write(document));
    }
}
