package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.deployer.core.gate.ApprovalGate;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.deployer.core.gate.BudgetMode;
import dev.weir.deployer.core.gate.Budgets;
import dev.weir.deployer.core.gate.CostGate;
import dev.weir.deployer.core.gate.DeploymentPolicy;
import dev.weir.deployer.core.gate.ProtectionGate;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.Clusters;
import dev.weir.deployer.core.rollout.TargetSize;
import dev.weir.deployer.core.rollout.Targets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/** Facts about made-up models, and a policy to judge them by. */
public final class Examples {

    public static final Environment STAGING = new Environment("staging");
    public static final Environment PRODUCTION = new Environment("production");
    public static final TargetName SMALL = new TargetName("cpu-small");
    public static final TargetName LARGE = new TargetName("cpu-large");
    public static final Targets TARGETS = new Targets(Map.of(
            SMALL, new TargetSize("500m", "512Mi", Map.of()),
            LARGE, new TargetSize("4", "8Gi", Map.of("nvidia.com/gpu", 1))));
    public static final String CORRELATION = "6f1c0d4e-0000-4000-8000-000000000001";

    /** When everything is published and approved. */
    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    public static final Duration HOUR = Duration.ofHours(1);
    public static final ProtectionGate PROTECTION =
            new ProtectionGate(Set.of(Threat.POISONING), Severity.HIGH, Duration.ofHours(24));

    public static final BudgetGate BUDGET = new BudgetGate(BudgetMode.BLOCK, 1, OptionalDouble.empty());

    private Examples() {}

    public static ModelVersion version(String model, long number) {
        return new ModelVersion(new ModelName(model), new VersionNumber(number));
    }

    public static Digest digest(String of) {
        return Digest.ofContent(of.getBytes(StandardCharsets.UTF_8));
    }

    public static Publication publication(String model, long number, Environment environment) {
        UUID id = UUID.nameUUIDFromBytes((model + number).getBytes(StandardCharsets.UTF_8));
        return new Publication(
                version(model, number),
                digest(model + number),
                environment,
                new Ownership("ada", "delays"),
                List.of(new ModelArtifact("model.onnx", reference(model + number + "/model.onnx"))),
                new Origin(id, new UUID(id.getMostSignificantBits(), 1), CORRELATION, Optional.empty()),
                Optional.of(NOON));
    }

    public static ArtifactReference reference(String name) {
        return ArtifactReference.parse(
                "https://store.invalid/" + name.replace(" ", "-"), digest(name).toString());
    }

    public static Fact published(String model, long number, Environment environment) {
        return new Fact.Published(publication(model, number, environment));
    }

    public static Fact scanned(String model, long number, ScanVerdict verdict) {
        return new Fact.Scanned(version(model, number), new Scan(digest(model + number), verdict, ""));
    }

    public static Fact signed(String model, long number) {
        return new Fact.Signed(version(model, number), reference(model + number + "/model.sig"));
    }

    public static Fact estimated(String model, long number, TargetEstimate... estimates) {
        return new Fact.Estimated(version(model, number), List.of(estimates));
    }

    public static Fact affordable(String model, long number) {
        return estimated(model, number, estimate(SMALL, "40"));
    }

    public static Fact approved(String model, long number) {
        return new Fact.Reviewed(version(model, number), new Review.Approved("grace", Optional.of(NOON)));
    }

    public static Fact approved(String model, long number, Instant at) {
        return new Fact.Reviewed(version(model, number), new Review.Approved("grace", Optional.of(at)));
    }

    /** Poison that began when versions are published, and was said an hour later. */
    public static Anomaly poison(String model) {
        return new Anomaly(new ModelName(model), "1", Threat.POISONING, Severity.HIGH, NOON, NOON.plus(HOUR));
    }

    /** A budget of a hundred dollars that is for January, looked at when everything is published. */
    public static BudgetUse spent(String scope, String actual) {
        return new BudgetUse(
                new CostScope(scope),
                money("100"),
                money(actual),
                Optional.empty(),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                1,
                NOON);
    }

    public static Fact rejected(String model, long number) {
        return new Fact.Reviewed(version(model, number), new Review.Rejected("grace", "not explained"));
    }

    public static TargetEstimate estimate(TargetName target, String monthly) {
        return new TargetEstimate(target, money(monthly));
    }

    public static Money money(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    /** Every signature is of the version that the bundle's path names. */
    public static SignatureCheck trusting(ArtifactReference bundle) {
        String version = bundle.uri().getPath().split("/")[1];
        return new SignatureCheck.Proven(new ModelName(version.replaceAll("[0-9]+$", "")), digest(version));
    }

    /** A hundred dollars a month, approval in production, one cluster. */
    public static DeploymentPolicy policy() {
        return new DeploymentPolicy(
                new CostGate(new Budgets(Map.of(), money("100")), TARGETS.names(), CostBound.EXPECTED),
                new ApprovalGate(Set.of(PRODUCTION)),
                PROTECTION,
                BUDGET,
                new Clusters(Map.of(), ClusterName.of("local")));
    }
}
