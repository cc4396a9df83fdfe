package dev.weir.cluster.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a path of the Open Inference Protocol v2 asks for. */
sealed interface Target {

    record Server() implements Target {}

    record Live() implements Target {}

    record Ready() implements Target {}

    record Metrics() implements Target {}

    /**
     * Something about a model.
     *
     * @param model its name
     * @param version its version, or empty for whichever is served
     * @param action what about it
     */
    record Model(String model, String version, Action action) implements Target {}

    /** What can be asked of a model. */
    enum Action {
        METADATA,
        READY,
        INFER
    }

    /** Reads a raw path; none when nothing is there. */
    static Optional<Target> parse(String rawPath) {
        List<String> segments = Arrays.stream(rawPath.substring(1).split("/"))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
        if (segments.size() > 2 && segments.subList(0, 2).equals(List.of("v2", "models"))) {
            return model(segments.get(2), segments.subList(3, segments.size()));
        }
        return switch (String.join("/", segments)) {
            case "v2" -> Optional.of(new Server());
            case "v2/health/live" -> Optional.of(new Live());
            case "v2/health/ready" -> Optional.of(new Ready());
            case "metrics" -> Optional.of(new Metrics());
            default -> Optional.empty();
        };
    }

    private static Optional<Target> model(String model, List<String> rest) {
        boolean versioned = rest.size() >= 2 && rest.getFirst().equals("versions");
        String version = versioned ? rest.get(1) : "";
        List<String> action = versioned ? rest.subList(2, rest.size()) : rest;
        return switch (String.join("/", action)) {
            case "" -> Optional.of(new Model(model, version, Action.METADATA));
            case "ready" -> Optional.of(new Model(model, version, Action.READY));
            case "infer" -> Optional.of(new Model(model, version, Action.INFER));
            default -> Optional.empty();
        };
    }
}
