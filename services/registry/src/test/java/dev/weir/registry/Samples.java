package dev.weir.registry;

import dev.weir.events.Artifact;
import dev.weir.events.BaseModel;
import dev.weir.events.CodeReference;
import dev.weir.events.DataWindow;
import dev.weir.events.DatasetRole;
import dev.weir.events.DatasetUse;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftRecommendation;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.VulnerabilitySummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events as other services say them. */
final class Samples {

    static final Instant TIME = Instant.parse("2026-11-01T10:00:00Z");
    static final String DIGEST = "sha256:" + "ab".repeat(32);

    private Samples() {}

    static TrainingCompleted training(String run, String model) {
        return TrainingCompleted.newBuilder()
                .setRunId(run)
                .setModel(model)
                .setFramework("onnx")
                .setArtifacts(List.of(Artifact.newBuilder()
                        .setName("model.onnx")
                        .setUri("file:///artifacts/model.onnx")
                        .setDigest(DIGEST)
                        .setSize(42)
                        .build()))
                .setMetrics(Map.of("auc", 0.71))
                .setParameters(Map.of("trees", "50"))
                .setDatasets(List.of(DatasetUse.newBuilder()
                        .setName("flights")
                        .setVersion("2001-01")
                        .setRole(DatasetRole.TRAINING)
                        .build()))
                .setBaseModels(List.of(BaseModel.newBuilder().setName("linear").build()))
                .setCode(CodeReference.newBuilder()
                        .setRepository("https://git.example/trainer")
                        .setRevision("c0ffee")
                        .build())
                .setOwner("ada")
                .setProject("punctuality")
                .setStartedAt(TIME)
                .setCompletedAt(TIME.plusSeconds(60))
                .build();
    }

    static ScanCompleted scan(String model, String version) {
        return ScanCompleted.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDigest(DIGEST)
                .setVerdict(ScanVerdict.CLEAN)
                .setVulnerabilities(VulnerabilitySummary.newBuilder().build())
                .setRulesVersion("1")
                .setStartedAt(TIME)
                .setCompletedAt(TIME)
                .build();
    }

    static DeploymentCommitted committed(String model, String version) {
        return DeploymentCommitted.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDigest(DIGEST)
                .setDeploymentId("d-1")
                .setEnvironment("staging")
                .setCluster("local")
                .setRepository("file:///platform.git")
                .setBranch("main")
                .setPath("models/" + model)
                .setCommit("0123abc")
                .setCommittedAt(TIME)
                .build();
    }

    static DeploymentSucceeded succeeded(String model, String version) {
        return DeploymentSucceeded.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDeploymentId("d-1")
                .setEnvironment("staging")
                .setCluster("local")
                .setCommit("0123abc")
                .setObservedAt(TIME)
                .build();
    }

    static DriftDetected drift(String model, String version, Instant at) {
        return DriftDetected.newBuilder()
                .setModel(model)
                .setVersion(version)
                .setDriftId("drift-1")
                .setKind(DriftKind.CONCEPT)
                .setDetector("adwin")
                .setOnsetEarliest(TIME)
                .setOnsetLatest(TIME)
                .setWindow(DataWindow.newBuilder()
                        .setStart(TIME)
                        .setEnd(TIME.plusSeconds(30))
                        .setSampleSize(500)
                        .build())
                .setRecommendation(DriftRecommendation.RETRAIN)
                .setDetectedAt(at)
                .build();
    }
}
