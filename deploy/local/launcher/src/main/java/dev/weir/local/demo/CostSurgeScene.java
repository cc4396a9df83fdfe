package dev.weir.local.demo;

import dev.weir.events.CostAnomaly;
import dev.weir.events.Suspect;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Somebody asks far more than usual; what the model costs jumps. */
final class CostSurgeScene {

    private static final int ROWS = 60_000;
    private static final int ROWS_PER_SECOND = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CostSurgeScene() {}

    static void play(Stage stage, FlightsExample flights, Journey serving)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("A client asks far more than usual");
        Instant begin = stage.clock().instant();
        stage.tell("Requests arrive at many times the usual rate");
        try (Program traffic = flights.traffic("drift", ROWS, ROWS_PER_SECOND, false)) {
            stage.hear(anomaly(serving, begin), CostSurgeScene::surge);
            traffic.finish();
        }
    }

    private static Wanted<CostAnomaly> anomaly(Journey serving, Instant begin) {
        return new Wanted<>(
                        "cost.anomaly",
                        CostAnomaly.class,
                        heard -> heard.event().writtenAt().isAfter(begin)
                                && heard.data()
                                        .getSuspect()
                                        .map(Suspect::getModel)
                                        .filter(serving.model()::equals)
                                        .isPresent(),
                        "finops")
                .within(PATIENCE);
    }

    private static String surge(CostAnomaly event) {
        return "%s costs %s %s where %s is usual; it came with %s"
                .formatted(
                        event.getScope(),
                        event.getActual().getAmount(),
                        event.getActual().getCurrency(),
                        event.getExpected().getAmount(),
                        event.getSuspect()
                                .map(suspect -> "version " + suspect.getVersion() + ", commit "
                                        + Digests.brief(suspect.getCommit()))
                                .orElse("nothing known"));
    }
}
