package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Examples;
import dev.weir.events.Artifact;
import dev.weir.events.BudgetExceeded;
import dev.weir.events.CostAnomaly;
import dev.weir.events.CostEstimated;
import dev.weir.events.DataWindow;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.Evidence;
import dev.weir.events.Finding;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.ManifestChange;
import dev.weir.events.ModelApproved;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelRejected;
import dev.weir.events.ModelSigned;
import dev.weir.events.Money;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.Severity;
import dev.weir.events.Suspect;
import dev.weir.events.TargetEstimate;
import dev.weir.events.Threat;
import dev.weir.events.VulnerabilitySummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Facts about {@link Examples} as other services say them. */
final class Records {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private Records() {}

    static RightsizingRecommended recommended(String model, String deployment, String current, String recommended) {
        return RightsizingRecommended.newBuilder()
                .setScope("model:" + model)
                .setModel(model)
                .setVersion("1")
                .setDeploymentId(deployment)
                .setEnvironment("staging")
                .setResource("cpu")
                .setCurrent(current)
                .setRecommended(recommended)
                .setRecommendationId(deployment + "/cpu/" + recommended)
                .setMonthlySaving(
                        Money.newBuilder().setAmount("12.5").setCurrency("USD").build())
                .setRisk(Severity.MEDIUM)
                .setReason("In nine of ten minutes less was used.")
                .setConfidence(1)
                .setChanges(Stream.of("limits", "requests")
                        .map(part -> ManifestChange.newBuilder()
                                .setPath("spec.predictor.model.resources." + part + ".cpu")
                                .setValue(recommended)
                                .build())
                        .toList())
                .setRecommendedAt(NOW)
                .build();
    }

    static DeploymentSucceeded succeeded(DeploymentCommitted committed) {
        return DeploymentSucceeded.newBuilder()
                .setModel(committed.getModel())
                .setVersion(committed.getVersion())
                .setDeploymentId(committed.getDeploymentId())
                .setEnvironment(committed.getEnvironment())
                .setCluster(committed.getCluster())
                .setCommit(committed.getCommit())
                .setEndpoint(null)
                .setObservedAt(NOW)
                .build();
    }

    static ModelPublished published(String model, int version, String environment) {
        String name = model + version + "/model.onnx";
        return ModelPublished.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setDigest(Examples.digest(model + version).toString())
                .setRunId("run-" + version)
                .setArtifacts(List.of(Artifact.newBuilder()
                        .setName("model.onnx")
                        .setUri("https://store.invalid/" + name)
                        .setDigest(Examples.digest(name).toString())
                        .setSize(1)
                        .setMediaType("application/octet-stream")
                        .build()))
                .setEnvironment(environment)
                .setPublishedAt(NOW)
                .build();
    }

    static ScanCompleted scanned(String model, int version, ScanVerdict verdict) {
        List<Finding> findings = verdict == ScanVerdict.CLEAN
                ? List.of()
                : List.of(Finding.newBuilder()
                        .setRule("pickle.global")
                        .setSeverity(Severity.CRITICAL)
                        .setArtifact("model.pkl")
                        .setSummary("would run a command")
                        .build());
        return ScanCompleted.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setDigest(Examples.digest(model + version).toString())
                .setVerdict(verdict)
                .setFindings(findings)
                .setVulnerabilities(VulnerabilitySummary.newBuilder().build())
                .setRulesVersion("1")
                .setStartedAt(NOW)
                .setCompletedAt(NOW)
                .build();
    }

    static ModelSigned signed(String model, int version) {
        String name = model + version + "/model.sig";
        return signed(
                model,
                version,
                "https://store.invalid/" + name,
                Examples.digest(name).toString());
    }

    static ModelSigned signed(String model, int version, String bundle, String digest) {
        return ModelSigned.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setDigest(Examples.digest(model + version).toString())
                .setBundle(Evidence.newBuilder()
                        .setUri(bundle)
                        .setDigest(digest)
                        .setMediaType("application/json")
                        .build())
                .setKeyHint("00")
                .setSignedAt(NOW)
                .build();
    }

    static CostEstimated estimated(String model, int version, String monthly) {
        return CostEstimated.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setEstimates(List.of(TargetEstimate.newBuilder()
                        .setTarget("cpu-small")
                        .setHourly(money("0.05"))
                        .setMonthly(money(monthly))
                        .setPerThousandRequests(money("0.01"))
                        .build()))
                .setBasis("rate-card")
                .setRateCard("test/1")
                .setEstimatedAt(NOW)
                .build();
    }

    /** What costs more than ten dollars, of which a deployment is suspected. */
    static CostAnomaly anomalous(String scope, DeploymentCommitted suspect, String actual) {
        return CostAnomaly.newBuilder()
                .setAnomalyId(scope + "/1")
                .setScope(scope)
                .setActual(money(actual))
                .setExpected(money("10"))
                .setUpperBound(money("12"))
                .setSuspect(Suspect.newBuilder()
                        .setModel(suspect.getModel())
                        .setVersion(suspect.getVersion())
                        .setDeploymentId(suspect.getDeploymentId())
                        .setCommit(suspect.getCommit())
                        .setDeployedAt(suspect.getCommittedAt())
                        .build())
                .setStart(suspect.getCommittedAt())
                .setEnd(suspect.getCommittedAt().plusSeconds(60))
                .setDetectedAt(suspect.getCommittedAt().plusSeconds(90))
                .build();
    }

    /** What was spent of a hundred dollars that are for a century. */
    static BudgetExceeded exceeded(String scope, String actual, long revision) {
        return BudgetExceeded.newBuilder()
                .setScope(scope)
                .setBudget(money("100"))
                .setActual(money(actual))
                .setThreshold(0.5)
                .setPeriodStart(Instant.parse("2026-01-01T00:00:00Z"))
                .setPeriodEnd(Instant.parse("2126-01-01T00:00:00Z"))
                .setDetectedAt(NOW)
                .setRevision(revision)
                .build();
    }

    /** @param later how long after all else it was said */
    static InferenceAnomaly anomaly(String model, Threat threat, Duration later) {
        return InferenceAnomaly.newBuilder()
                .setModel(model)
                .setVersion("1")
                .setTechnique("AML.T0020")
                .setThreat(threat)
                .setSeverity(Severity.HIGH)
                .setSummary("seen")
                .setWindow(DataWindow.newBuilder()
                        .setStart(NOW)
                        .setEnd(NOW)
                        .setSampleSize(1)
                        .setOffsets(List.of())
                        .build())
                .setFirstSeen(NOW)
                .setDetectedAt(NOW.plus(later))
                .build();
    }

    /** @param later how long after all else it was approved */
    static ModelApproved approved(String model, int version, Duration later) {
        return ModelApproved.newBuilder(approved(model, version))
                .setApprovedAt(NOW.plus(later))
                .build();
    }

    static ModelApproved approved(String model, int version) {
        return ModelApproved.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setApprover("grace")
                .setApprovedAt(NOW)
                .build();
    }

    static ModelRejected rejected(String model, int version) {
        return ModelRejected.newBuilder()
                .setModel(model)
                .setVersion(Integer.toString(version))
                .setApprover("grace")
                .setReason("not explained")
                .setRejectedAt(NOW)
                .build();
    }

    private static Money money(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("USD").build();
    }
}
