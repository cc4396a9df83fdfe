package dev.weir.local.demo;

import dev.weir.events.CostAnomaly;
import dev.weir.events.Suspect;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import dev.weir.local.example.Replay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Somebody asks far more than usual; what the model costs jumps. */
final class CostSurgeScene {

    private static final Replay REPLAY = new Replay("drift", 10_000, 2, 20_000, false);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private CostSurgeScene() {}

    static void play(Stage stage, FlightsExample flights, Journey serving)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("A client asks far more than usual");
        Instant begin = stage.clock().instant();
        stage.tell("Requests arrive at many times the usual rate");
        try (Program traffic = flights.traffic(REPLAY)) {
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
        return "%s costs %s where %s is usual; it came with %s"
                .formatted(
                        event.getScope(),
                        Amounts.brief(event.getActual()),
                        Amounts.brief(event.getExpected()),
                        event.getSuspect()
                                .map(suspect -> "version " + suspect.getVersion() + ", commit "
                                        + Digests.brief(suspect.getCommit()))
                                .orElse("nothing known"));
    }
}
