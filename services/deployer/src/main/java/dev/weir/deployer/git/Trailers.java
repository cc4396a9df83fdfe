package dev.weir.deployer.git;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.VersionNumber;
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
        supersedes.ifPresent(version -> values.put(SUPERSEDES, version.toString()));
        return new Trailers(values);
    }

    static Trailers takingBack(CommittedDeployment failed, Optional<VersionNumber> restored) {
        Map<String, String> values = common(failed.origin(), failed.model());
        values.put(TAKES_BACK, failed.id().toString());
        values.put(ENVIRONMENT, failed.environment().name());
        values.put(CLUSTER, failed.cluster().toString());
        restored.ifPresent(version -> values.put(RESTORES, version.toString()));
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
                            commit, Optional.ofNullable(values.get(RESTORES)).map(VersionNumber::parse), at)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the trailer " + key + " is missing");
        }
        return value;
    }
}
