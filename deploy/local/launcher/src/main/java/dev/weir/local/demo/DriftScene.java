package dev.weir.local.demo;

import dev.weir.events.DriftDetected;
import dev.weir.events.FeatureStatistic;
import dev.weir.events.RetrainingRequested;
import dev.weir.events.TrainingCompleted;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import dev.weir.local.example.Replay;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** The world changes: later flights are asked about, drift is found, and a second version is trained. */
final class DriftScene {

    private static final Replay REPLAY = new Replay("drift", 7_000, 50, 1_000, true);
    private static final int SHOWN = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private DriftScene() {}

    static Journey play(Stage stage, FlightsExample flights, Journey serving)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("Four weeks later delays have grown");
        stage.tell(REPLAY.rows() + " later flights are asked about");
        try (Program traffic = flights.traffic(REPLAY)) {
            Heard<DriftDetected> drift = stage.hear(detected(serving), DriftScene::evidence);
            Heard<RetrainingRequested> request = stage.hear(requested(drift), DriftScene::recipe);
            stage.tell(traffic.finish().getLast());
            Heard<TrainingCompleted> training = stage.hear(answer(request), TrainingScene::trained);
            return JourneyScene.follow(stage, training);
        }
    }

    private static Wanted<DriftDetected> detected(Journey serving) {
        return new Wanted<>(
                        "drift.detected",
                        DriftDetected.class,
                        heard -> heard.data().getModel().equals(serving.model())
                                && heard.data().getVersion().equals(serving.version()),
                        "drift")
                .within(PATIENCE);
    }

    private static Wanted<RetrainingRequested> requested(Heard<DriftDetected> drift) {
        return new Wanted<>(
                "retraining.requested",
                RetrainingRequested.class,
                heard -> heard.data().getModel().equals(drift.data().getModel()),
                "registry");
    }

    private static Wanted<TrainingCompleted> answer(Heard<RetrainingRequested> request) {
        return new Wanted<>(
                        "training.completed",
                        TrainingCompleted.class,
                        heard -> heard.data()
                                .getRetrainingRequestId()
                                .filter(request.data().getRequestId()::equals)
                                .isPresent(),
                        FlightsExample.TRAINER)
                .within(PATIENCE);
    }

    private static String evidence(DriftDetected event) {
        return "%s drift by %s, since between %s and %s; %s"
                .formatted(
                        event.getKind(),
                        event.getDetector(),
                        event.getOnsetEarliest(),
                        event.getOnsetLatest(),
                        event.getStatistics().stream()
                                .filter(FeatureStatistic::getDrifted)
                                .sorted(Comparator.comparingDouble(FeatureStatistic::getPValue))
                                .limit(SHOWN)
                                .map(DriftScene::figure)
                                .collect(Collectors.joining("; ")));
    }

    private static String figure(FeatureStatistic statistic) {
        return String.format(
                Locale.ROOT,
                "%s %s %.3f > %.3f",
                statistic.getFeature(),
                statistic.getStatistic(),
                statistic.getValue(),
                statistic.getThreshold());
    }

    private static String recipe(RetrainingRequested event) {
        return "%s version %s is to be trained again: %s"
                .formatted(event.getModel(), event.getVersion(), event.getReason());
    }
}
