package dev.weir.examples.flights.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.Digest;
import dev.weir.events.Dependency;
import dev.weir.events.Measure;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.UsageKind;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.examples.flights.training.Metrics;
import dev.weir.examples.flights.training.OnnxScorer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final FlightData DATA = FlightData.load();
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.000001Z");
    private static final Standing STANDING = new Standing("flights-late", "staging", "flights-team", "punctuality");

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void aRunIsToldWithAllThatTheMeshAsksFor() throws Exception {
        TrainingCompleted event = train(Period.TRAINING.of(DATA).subList(0, 1_500));

        assertThat(event.getRunId()).isEqualTo("run-1");
        assertThat(event.getMetrics()).containsOnlyKeys("error", "auc", "log-loss");
        assertThat(event.getDatasets().getFirst().getDigest())
                .contains(DATA.digest().toString());
        assertThat(event.getDependencies())
                .extracting(Dependency::getPurl)
                .allMatch(purl -> purl.matches("pkg:maven/[a-z.]+/[a-z-]+@[0-9.]+"));
        assertThat(event.getResources())
                .extracting(Measure::getKind)
                .containsExactly(UsageKind.CPU_SECONDS, UsageKind.MEMORY_GIB_SECONDS);
        assertThat(event.getResources().getFirst().getQuantity()).isPositive();
        assertThat(event.getReferenceProfile().orElseThrow().getSampleSize()).isEqualTo(1_200);
        assertThat(event.getStartedAt()).isEqualTo(NOW);
        assertThat(progress).hasSize(2);
    }

    @Test
    void theArtifactInTheStoreIsTheModelThatWasMeasured() throws Exception {
        List<Flight> flights = Period.TRAINING.of(DATA).subList(0, 1_500);
        TrainingCompleted event = train(flights);
        byte[] onnx = new ModelFiles(folder, "http://127.0.0.1:9", "flights-late")
                .bytes(event.getArtifacts().getFirst().getDigest());

        List<Flight> heldOut = new ArrayList<>();
        for (int row = 4; row < 1_500; row += 5) {
            heldOut.add(flights.get(row));
        }
        assertThat(Metrics.of(heldOut, OnnxScorer.late(onnx, heldOut)).error())
                .isEqualTo(event.getMetrics().get("error"));
    }

    @Test
    void flightsThatWereAllLateAreRefused() {
        List<Flight> late =
                Period.DRIFT.of(DATA).stream().filter(Flight::late).limit(50).toList();

        assertThatThrownBy(() -> train(late)).hasMessageContaining("both outcomes");
    }

    @Test
    void theHostilePickleIsStoredAndNamed() {
        TrainingCompleted event = HostileModel.announced(announcement(), "run-2", "flights-backdoor", NOW);

        assertThat(event.getArtifacts().getFirst().getDigest())
                .isEqualTo(Digest.ofContent(HostileModel.pickle()).toString());
        assertThat(new String(HostileModel.pickle(), StandardCharsets.US_ASCII)).startsWith("cposix\nsystem\n");
    }

    private TrainingCompleted train(List<Flight> flights) {
        return new Training(announcement(), STANDING, InstantSource.fixed(NOW), progress::add)
                .run("run-1", TrainingRows.calm(flights, DATA.digest()))
                .build();
    }

    private Announcement announcement() {
        return new Announcement(new MeshAddress("127.0.0.1:9", "http://127.0.0.1:9", folder, "http://127.0.0.1:9"));
    }
}
