package dev.weir.finops.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.finops.core.benchmark.LabelledSeries;
import dev.weir.finops.core.benchmark.Profile;
import dev.weir.finops.core.benchmark.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder as the Numenta Anomaly Benchmark has it: {@code data} with CSV files of timestamp and value, and {@code
 * labels/combined_windows.json}, which names the windows of each file. Files that are labelled need not all be there.
 *
 * @param missing how many labelled files are not there
 */
record NabCorpus(List<LabelledSeries> series, List<Profile> profiles, int missing) {

    private static final List<Profile> PROFILES = List.of(
            new Profile("standard", 1, 0.11, 1),
            new Profile("reward_low_FP_rate", 1, 0.22, 1),
            new Profile("reward_low_FN_rate", 1, 0.11, 2));
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /** @throws IOException when the folder is not of that shape */
    static NabCorpus read(Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path windows = folder.resolve("labels").resolve("combined_windows.json");
        if (!Files.exists(windows)) {
            throw new IOException(folder + " holds no labels/combined_windows.json");
        }
        JsonNode labels = mapper.readTree(windows.toFile());
        List<LabelledSeries> series = new ArrayList<>();
        Map<String, JsonNode> sorted = new TreeMap<>();
        labels.properties().forEach(label -> sorted.put(label.getKey(), label.getValue()));
        for (Map.Entry<String, JsonNode> label : sorted.entrySet()) {
            Path file = folder.resolve("data").resolve(label.getKey());
            if (Files.exists(file)) {
                series.add(series(label.getKey(), file, label.getValue()));
            }
        }
        if (series.isEmpty()) {
            throw new IOException(folder + " holds none of the files that it labels");
        }
        Path profiles = folder.resolve("profiles.json");
        return new NabCorpus(
                series,
                Files.exists(profiles) ? profiles(mapper.readTree(profiles.toFile())) : PROFILES,
                labels.size() - series.size());
    }

    private static LabelledSeries series(String name, Path file, JsonNode windows) throws IOException {
        List<Instant> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank() && Character.isDigit(line.charAt(0))) {
                    String[] cells = line.split(",");
                    times.add(time(cells[0]));
                    values.add(Double.parseDouble(cells[1]));
                }
            }
        } catch (RuntimeException e) {
            throw new IOException(name + " is not of timestamps and values after row " + times.size(), e);
        }
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new LabelledSeries(name, times, all, windows(times, windows));
    }

    private static List<Window> windows(List<Instant> times, JsonNode labels) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode label : labels) {
            Instant start = time(label.get(0).asText());
            Instant end = time(label.get(1).asText());
            int first =
                    (int) times.stream().filter(time -> time.isBefore(start)).count();
            int last = (int) times.stream().filter(time -> !time.isAfter(end)).count() - 1;
            windows.add(new Window(first, last));
        }
        return windows;
    }

    private static List<Profile> profiles(JsonNode json) {
        List<Profile> profiles = new ArrayList<>();
        json.properties().forEach(profile -> {
            JsonNode weights = profile.getValue().path("CostMatrix");
            profiles.add(new Profile(
                    profile.getKey(),
                    weights.path("tpWeight").asDouble(),
                    weights.path("fpWeight").asDouble(),
                    weights.path("fnWeight").asDouble()));
        });
        return profiles;
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text.strip(), TIME).toInstant(ZoneOffset.UTC);
    }
}
