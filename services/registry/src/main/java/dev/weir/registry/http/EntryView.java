package dev.weir.registry.http;

import dev.weir.registry.core.fact.Evidence;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.passport.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a timeline, as JSON shows it. */
@Schema(description = "An event in the life of a version.")
record EntryView(
        @Schema(description = "Id of the event (ce_id).") String eventId,

        @Schema(description = "Topic.", examples = "scan.completed")
        String type,

        @Schema(description = "Who said it (ce_source).") String source,
        @Schema(description = "When it happened.") Instant time,

        @Schema(description = "Id of the event that led to it.")
        Optional<String> causationId,

        @Schema(description = "Id of the root cause: the training run's event.")
        String correlationId,

        @Schema(description = "W3C trace context.") Optional<String> traceparent,
        @Schema(description = "One line for people.") String summary,

        @Schema(description = "Documents that support it, by claim check.")
        List<Evidence> evidence) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.fact().id().toString(),
                entry.fact().type(),
                entry.fact().source(),
                entry.time(),
                entry.fact().causation().map(FactId::toString),
                entry.fact().correlation(),
                entry.fact().traceparent(),
                entry.summary(),
                entry.evidence());
    }
}
