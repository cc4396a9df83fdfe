package dev.weir.deployer.git;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.TakeBack;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What commit messages remember for events: trailers, as {@code git interpret-trailers} reads them.
 *
 * @param values by key
 */
record Trailers(Map<String, String> values) {

    private static final String EVENT = "Weir-Event-Id";
    private static final String CAUSATION = "Weir-Causation-Id";
    private static final String CORRELATION = "Weir-Correlation-Id";
    private static final String TRACEPARENT = "Weir-Traceparent";
    private static final String MODEL = "Weir-Model";
    private static final String VERSION = "Weir-Version";
    private static final String DEPLOYMENT = "Weir-Deployment-Id";
    private static final String ENVIRONMENT = "Weir-Environment";
    private static final String CLUSTER = "Weir-Cluster";
    private static final String SUPERSEDES = "Weir-Supersedes";
    private static final String TAKES_BACK = "Weir-Takes-Back";
    private static final String TARGET = "Weir-Target";
    private static final String RESIZES = "Weir-Resizes";
    private static final String RECOMMENDATION = "Weir-Recommendation";
    private static final String RESOURCE = "Weir-Resource";
    private static final String CURRENT = "Weir-Current";
    private static final String RECOMMENDED = "Weir-Recommended";
    private static final String TAKES_BACK_SIZE = "Weir-Takes-Back-Size";
    private static final String RESTORES = "Weir-Restores";

    Trailers {
        values = Map.copyOf(values);
    }

    static Trailers of(Deployment deployment, Optional<VersionNumber> supersedes) {
        Map<String, String> values = common(deployment.origin(), deployment.model());
        values.put(DEPLOYMENT, deployment.id().toString());
        values.put(EVENT, deployment.origin().committed().toString());
        values.put(CAUSATION, deployment.origin().published().toString());
        values.put(ENVIRONMENT, deployment.environment().name());
        values.put(CLUSTER, deployment.cluster().toString());
        values.put(TARGET, deployment.target().text());
        supersedes.ifPresent(version -> values.put(SUPERSEDES, version.toString()));
        return new Trailers(values);
    }

    static Trailers takingBack(CommittedDeployment failed, Optional<VersionNumber> restored, Optional<UUID> cause) {
        Map<String, String> values = placed(failed);
        values.put(TAKES_BACK, failed.id().toString());
        restored.ifPresent(version -> values.put(RESTORES, version.toString()));
        cause.ifPresent(event -> values.put(CAUSATION, event.toString()));
        return new Trailers(values);
    }

    static Trailers resizing(CommittedDeployment deployment, Recommendation recommendation) {
        Map<String, String> values = placed(deployment);
        values.put(CORRELATION, recommendation.correlation());
        values.put(CAUSATION, recommendation.event().toString());
        values.put(RESIZES, deployment.id().toString());
        values.put(RECOMMENDATION, recommendation.id());
        values.put(RESOURCE, recommendation.resource());
        values.put(CURRENT, recommendation.current());
        values.put(RECOMMENDED, recommendation.recommended());
        return new Trailers(values);
    }

    static Trailers takingBack(CommittedDeployment deployment, CommittedSize size) {
        Map<String, String> values = placed(deployment);
        values.put(CORRELATION, size.correlation());
        values.put(TAKES_BACK_SIZE, size.event().toString());
        return new Trailers(values);
    }

    /** The deployment that a commit with these trailers placed; empty when it placed none. */
    Optional<CommittedDeployment> deployment(CommitId commit, Instant at) {
        if (!values.containsKey(DEPLOYMENT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommittedDeployment(
                    DeploymentId.parse(value(DEPLOYMENT)),
                    new ModelVersion(new ModelName(value(MODEL)), VersionNumber.parse(value(VERSION))),
                    new Environment(value(ENVIRONMENT)),
                    ClusterName.of(value(CLUSTER)),
                    new Origin(
                            UUID.fromString(value(CAUSATION)),
                            UUID.fromString(value(EVENT)),
                            value(CORRELATION),
                            Optional.ofNullable(values.get(TRACEPARENT))),
                    commit,
                    Optional.ofNullable(values.get(TARGET)).map(TargetName::new),
                    Optional.ofNullable(values.get(SUPERSEDES)).map(VersionNumber::parse),
                    at));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The roll-back that a commit with these trailers is; empty when it is none. */
    Optional<TakenBack> takenBack(CommitId commit, Instant at) {
        if (!values.containsKey(TAKES_BACK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TakenBack(
                    DeploymentId.parse(value(TAKES_BACK)),
                    new TakeBack.Done(
                            commit,
                            Optional.ofNullable(values.get(RESTORES)).map(VersionNumber::parse),
                            Optional.ofNullable(values.get(CAUSATION)).map(UUID::fromString),
                            at)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The size that a commit with these trailers gave to a deployment; empty when it gave none. */
    Optional<CommittedSize> size(CommitId commit, Instant at) {
        if (!values.containsKey(RESIZES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommittedSize(
                    UUID.fromString(value(CAUSATION)),
                    value(RECOMMENDATION),
                    DeploymentId.parse(value(RESIZES)),
                    value(RESOURCE),
                    value(CURRENT),
                    value(RECOMMENDED),
                    value(CORRELATION),
                    commit,
                    at));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Event of the size that a commit with these trailers takes back; empty when it takes none back. */
    Optional<UUID> takesBackSize() {
        try {
            return Optional.ofNullable(values.get(TAKES_BACK_SIZE)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a commit with these trailers changed what is desired; empty when it did so nowhere. */
    Optional<String> place() {
        return values.containsKey(ENVIRONMENT)
                ? Optional.of(String.join(
                        "/",
                        values.getOrDefault(MODEL, ""),
                        values.getOrDefault(ENVIRONMENT, ""),
                        values.getOrDefault(CLUSTER, "")))
                : Optional.empty();
    }

    /** One trailer a line, in order of key. */
    String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static Map<String, String> common(Origin origin, ModelVersion model) {
        Map<String, String> values = new TreeMap<>();
        values.put(CORRELATION, origin.correlation());
        origin.traceparent().ifPresent(trace -> values.put(TRACEPARENT, trace));
        values.put(MODEL, model.model().text());
        values.put(VERSION, model.version().toString());
        return values;
    }

    private static Map<String, String> placed(CommittedDeployment deployment) {
        Map<String, String> values = common(deployment.origin(), deployment.model());
        values.put(ENVIRONMENT, deployment.environment().name());
        values.put(CLUSTER, deployment.cluster().toString());
        return values;
    }

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the trailer " + key + " is missing");
        }
        return value;
    }
}
