package dev.weir.drift.core.door;

import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.json.JsonDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door readers, and what they may be told of models. */
final class Readers {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private Readers() {}

    static DoorReader of(Map<String, ModelSchema> schemas) {
        return new DoorReader(
                new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100)),
                new Schemas(schemas),
                new Limits(100, 100),
                ClientNames.CUSTOMARY,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static DoorReader plain() {
        return of(Map.of());
    }

    static ModelSchema classes(String... classes) {
        return new ModelSchema(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(classes));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
