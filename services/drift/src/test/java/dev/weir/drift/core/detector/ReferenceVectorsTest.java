package dev.weir.drift.core.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All positions at which River finds changes, when they are at hand: {@code -Dweir.drift.vectors=FOLDER} with
 * {@code streaming_detectors.json} and the streams in {@code streams/}.
 */
@EnabledIfSystemProperty(named = "weir.drift.vectors", matches = ".+")
class ReferenceVectorsTest {

    private static final Map<String, Supplier<Detector>> DETECTORS = Map.ofEntries(
            Map.entry(
                    "ADWIN(delta=.002,clock=32,max_buckets=5,min_window_length=5,grace_period=10)",
                    () -> new Adwin(AdwinSettings.CUSTOMARY)),
            Map.entry("ADWIN(clock=1)", () -> new Adwin(new AdwinSettings(0.002, 1, 5, 5, 10))),
            Map.entry("ADWIN(delta=.05)", () -> new Adwin(new AdwinSettings(0.05, 32, 5, 5, 10))),
            Map.entry("DDM(warm_start=30,warning=2,drift=3)", () -> new Ddm(Ddm.Settings.CUSTOMARY)),
            Map.entry("EDDM(warm_start=30,alpha=.95,beta=.9)", () -> new Eddm(Eddm.Settings.CUSTOMARY)),
            Map.entry("EDDM(alpha=.9,beta=.8)", () -> new Eddm(new Eddm.Settings(30, 0.9, 0.8))),
            Map.entry("HDDM_A(.001,.005,one-sided)", () -> new HddmA(HddmSettings.CUSTOMARY)),
            Map.entry("HDDM_A(two-sided)", () -> new HddmA(new HddmSettings(0.001, 0.005, true))),
            Map.entry("HDDM_W(.001,.005,lambda=.05,one-sided)", () -> new HddmW(HddmSettings.CUSTOMARY, 0.05)),
            Map.entry("HDDM_W(two-sided)", () -> new HddmW(new HddmSettings(0.001, 0.005, true), 0.05)),
            Map.entry("PageHinkley(both)", () -> pageHinkley(Direction.BOTH)),
            Map.entry("PageHinkley(up)", () -> pageHinkley(Direction.UP)),
            Map.entry("PageHinkley(down)", () -> pageHinkley(Direction.DOWN)));

    private final Path folder = Path.of(System.getProperty("weir.drift.vectors", ""));

    @Test
    void allDetectorsFindAllChangesThatTheCustomaryOnesFind() throws IOException {
        JsonNode vectors = new ObjectMapper()
                .readTree(folder.resolve("streaming_detectors.json").toFile())
                .get("river");
        int compared = 0;
        for (Map.Entry<String, JsonNode> stream : vectors.properties()) {
            double[] values = Files.readAllLines(folder.resolve("streams/" + stream.getKey() + ".txt")).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            for (Map.Entry<String, JsonNode> detector : stream.getValue().properties()) {
                List<Integer> found =
                        Streams.changes(DETECTORS.get(detector.getKey()).get(), values);
                compare(stream.getKey() + " " + detector.getKey(), found, detector.getValue());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(89);
    }

    /** All positions, or their number and the first twenty. */
    private static void compare(String name, List<Integer> found, JsonNode expected) {
        if (expected.isArray()) {
            assertThat(found).as(name).isEqualTo(positions(expected));
        } else {
            assertThat(found).as(name).hasSize(expected.get("n_drift").asInt());
            assertThat(found)
                    .as(name)
                    .startsWith(positions(expected.get("first20")).toArray(Integer[]::new));
        }
    }

    private static List<Integer> positions(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static PageHinkley pageHinkley(Direction direction) {
        return new PageHinkley(new PageHinkley.Settings(30, 0.005, 50, 0.9999, direction));
    }
}
