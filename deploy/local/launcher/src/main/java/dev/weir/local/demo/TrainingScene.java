package dev.weir.local.demo;

import dev.weir.events.TrainingCompleted;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The first version is trained by a program of its own. */
final class TrainingScene {

    private TrainingScene() {}

    static Journey play(Stage stage, FlightsExample flights) throws SceneFailure, IOException, InterruptedException {
        stage.chapter("A model of late flights is trained on three calm weeks of 2001");
        String run = "flights-" + UUID.randomUUID();
        try (Program training = flights.train(run)) {
            Heard<TrainingCompleted> completed = stage.hear(completed(run), TrainingScene::trained);
            training.finish();
            return JourneyScene.follow(stage, completed);
        }
    }

    static String trained(TrainingCompleted event) {
        return "%s; %s"
                .formatted(
                        event.getDatasets().isEmpty()
                                ? event.getRunId()
                                : event.getDatasets().getFirst().getVersion(),
                        metrics(event.getMetrics()));
    }

    private static Wanted<TrainingCompleted> completed(String run) {
        return new Wanted<>(
                        "training.completed",
                        TrainingCompleted.class,
                        heard -> heard.data().getRunId().equals(run),
                        "train")
                .within(Duration.ofMinutes(2));
    }

    private static String metrics(Map<String, Double> metrics) {
        return metrics.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(metric -> String.format(Locale.ROOT, "%s %.3f", metric.getKey(), metric.getValue()))
                .collect(Collectors.joining(", "));
    }
}
