package dev.weir.registry.core;

import dev.weir.artifacts.Digest;
import dev.weir.registry.core.fact.DataWindow;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.Artifact;
import dev.weir.registry.core.model.CodeReference;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.Ownership;
import dev.weir.registry.core.model.Product;
import dev.weir.registry.core.model.Recipe;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Place;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What tests of the core begin with. */
public final class Given {

    public static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    public static final ModelName FLIGHTS = new ModelName("flights");
    public static final VersionId V1 = new VersionId(FLIGHTS, "1");
    public static final VersionId V2 = new VersionId(FLIGHTS, "2");
    public static final Deployment STAGING = new Deployment("d-1", new Place("staging", "local"));
    public static final DataWindow WINDOW = new DataWindow(START, START.plusSeconds(30), 500, List.of());

    private Given() {}

    /** A time, in minutes after the start. */
    public static Instant minute(long minutes) {
        return START.plusSeconds(60 * minutes);
    }

    /** A fact of this type at this minute, with an id that follows from both. */
    public static Fact fact(String type, long minute) {
        UUID id = UUID.nameUUIDFromBytes((type + minute).getBytes(StandardCharsets.UTF_8));
        return new Fact(
                new FactId(id), type, "/test", "flights", minute(minute), Optional.empty(), "root", Optional.empty());
    }

    public static Entry entry(VersionId version, Step step, long minute) {
        return new Entry(
                fact(version.version() + step.getClass().getSimpleName(), minute),
                Subject.of(version),
                step,
                "",
                List.of());
    }

    public static TrainingRun run(String id) {
        return run(id, Optional.empty());
    }

    public static TrainingRun run(String id, Optional<String> answers) {
        return new TrainingRun(
                new RunId(id),
                FLIGHTS,
                new Recipe(
                        Optional.of(new CodeReference("https://git.example/trainer", "c0ffee", Optional.empty())),
                        Map.of("trees", "50"),
                        List.of(),
                        List.of()),
                new Product(
                        "onnx",
                        List.of(new Artifact("model.onnx", "file:///a", new Digest("ab".repeat(32)), 42, "")),
                        Map.of("auc", 0.7),
                        List.of(),
                        Map.of(),
                        Optional.empty()),
                new Ownership("ada", "punctuality", ""),
                List.of(),
                answers,
                START,
                minute(1));
    }
}
