package dev.weir.local.demo;

import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureStatistic;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import java.io.IOException;

/** Flights like those of the training are asked about; nothing is found. */
final class CalmTrafficScene {

    private static final int ROWS = 2_000;
    private static final int ROWS_PER_SECOND = 1_000;

    private CalmTrafficScene() {}

    static void play(Stage stage, FlightsExample flights, Journey serving)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("Traffic like the training data");
        stage.tell(ROWS + " flights of the same weeks are asked about; whether they were late is told afterwards");
        try (Program traffic = flights.traffic("stable", ROWS, ROWS_PER_SECOND, true)) {
            traffic.finish().forEach(stage::tell);
            stage.hear(measured(serving), CalmTrafficScene::figures);
        }
    }

    private static Wanted<DriftMeasured> measured(Journey serving) {
        return new Wanted<>(
                "drift.measured",
                DriftMeasured.class,
                heard -> heard.data().getModel().equals(serving.model())
                        && heard.data().getVersion().equals(serving.version()),
                "drift");
    }

    private static String figures(DriftMeasured event) {
        long drifted = event.getStatistics().stream()
                .filter(FeatureStatistic::getDrifted)
                .count();
        return "a window of %d: %d of %d statistics beyond their threshold"
                .formatted(
                        event.getWindow().getSampleSize(),
                        drifted,
                        event.getStatistics().size());
    }
}
