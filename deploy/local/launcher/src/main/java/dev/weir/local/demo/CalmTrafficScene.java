package dev.weir.local.demo;

import dev.weir.events.DriftMeasured;
import dev.weir.events.FeatureStatistic;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import dev.weir.local.example.Replay;
import java.io.IOException;

/** Flights like those of the training are asked about; nothing is found. */
final class CalmTrafficScene {

    private static final Replay REPLAY = new Replay("stable", 2_000, 50, 1_000, true);

    private CalmTrafficScene() {}

    static void play(Stage stage, FlightsExample flights, Journey serving)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("Traffic like the training data");
        stage.tell(REPLAY.rows()
                + " flights of the same weeks are asked about; whether they were late is told afterwards");
        try (Program traffic = flights.traffic(REPLAY)) {
            stage.tell(traffic.finish().getLast());
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
