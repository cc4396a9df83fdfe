package dev.weir.local.demo;

import dev.weir.events.DeploymentFailed;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.ScanVerdict;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.process.PidState;
import dev.weir.local.process.Signal;
import dev.weir.local.service.LocalCluster;
import dev.weir.local.supervise.PartControl;
import java.io.IOException;
import java.util.Map;

/** One byte of an artifact changes after it was signed; the cluster must not load it. */
final class TamperedArtifactScene implements Scene {

    private final Journey honest;

    /**
     * Tampers with a copy.
     *
     * @param honest a version that serves, whose file is copied
     */
    TamperedArtifactScene(Journey honest) {
        this.honest = honest;
    }

    @Override
    public void play(Stage stage) throws SceneFailure, IOException, InterruptedException {
        stage.chapter("An artifact is changed after it was signed");
        byte[] copy = ModelFile.of(honest).withDescription("the same model, handed in again");
        TrainingCompleted run = new Submission(honest.model() + "-copy", Map.of("model.onnx", copy))
                .deposit(stage.mesh().folder(), stage.clock().instant());
        signalCluster(stage, Signal.STOP);
        try {
            stage.tell("The cluster is held, and a clean model is handed in: " + run.getModel());
            tamperOnceCommitted(stage, run);
        } finally {
            signalCluster(stage, Signal.CONT);
        }
    }

    private static void tamperOnceCommitted(Stage stage, TrainingCompleted run)
            throws SceneFailure, IOException, InterruptedException {
        Heard<TrainingCompleted> training = stage.hear(
                Steps.training(stage.speaker().say("training.completed", run.getModel(), run)),
                event -> "run %s".formatted(event.getRunId()));
        stage.hear(Steps.scanned(training, ScanVerdict.CLEAN), event -> "CLEAN");
        stage.hear(Steps.signed(training), event -> "signed over " + Digests.brief(event.getDigest()));
        stage.hear(Steps.committed(training), event -> "commit " + Digests.brief(event.getCommit()));
        ModelFile.of(run).changeLastByte();
        stage.tell("One byte of the signed file is changed in the store, and the cluster goes on");
        signalCluster(stage, Signal.CONT);
        stage.hear(Steps.failed(training), TamperedArtifactScene::refused);
        stage.hear(Steps.rolledBack(training), TamperedArtifactScene::reverted);
    }

    private static void signalCluster(Stage stage, Signal signal) throws IOException, InterruptedException {
        PartControl cluster = new PartControl(
                stage.mesh().parts().part(LocalCluster.NAME).orElseThrow(),
                stage.mesh().folder());
        if (cluster.process() instanceof PidState.Alive alive) {
            signal.send(alive.process());
        }
    }

    private static String refused(DeploymentFailed event) {
        return "the cluster refuses %s: %s, %s".formatted(event.getModel(), event.getReason(), event.getMessage());
    }

    private static String reverted(DeploymentRolledBack event) {
        return "commit %s takes %s out again"
                .formatted(Digests.brief(event.getCommit()), Digests.brief(event.getRevertedCommit()));
    }
}
