package dev.weir.scanner.messaging.index;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.events.AdvisoryPublished;
import dev.weir.events.Evidence;
import dev.weir.mesh.Event;
import dev.weir.mesh.Patience;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.osv.MalformedAdvisory;
import dev.weir.scanner.osv.OsvAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads advisories from their events: the document in the event, or the one that it names. */
final class AdvisoryReading {

    /** The topics of the index take records of 8 MiB; a change holds what was said before and what is said now. */
    private static final int LONGEST = 3 << 20;

    private final ArtifactStore store;
    private final Patience patience;

    AdvisoryReading(ArtifactStore store, Patience patience) {
        this.store = store;
        this.patience = patience;
    }

    /**
     * Refuses an event that means nothing.
     *
     * @throws PermanentFailure when its key is not the advisory, or its document is none, another's, or too long
     */
    void check(Event<AdvisoryPublished> event) {
        if (!event.key().equals(event.data().getAdvisory())) {
            throw new PermanentFailure("the record's key is not the advisory that it speaks of");
        }
        parts(event.data());
    }

    /** What the event's advisory says now, by package; nothing when it is withdrawn. */
    Map<String, String> parts(AdvisoryPublished event) {
        Map<String, String> parts = new HashMap<>();
        if (!event.getWithdrawn()) {
            read(event).byPackage().forEach((key, part) -> parts.put(key.toString(), part));
        }
        if (parts.values().stream().mapToLong(String::length).sum() > LONGEST) {
            throw new PermanentFailure("an advisory says more than " + LONGEST + " characters of its packages");
        }
        return parts;
    }

    static long modified(AdvisoryPublished event) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, event.getModifiedAt());
    }

    private OsvAdvisory read(AdvisoryPublished event) {
        String text =
                event.getOsv().or(() -> event.getDocument().map(this::fetch)).orElse("");
        try {
            OsvAdvisory advisory = OsvDocuments.read(text);
            if (!advisory.advisory().id().equals(event.getAdvisory())) {
                throw new PermanentFailure(
                        "the document is of advisory " + advisory.advisory().id());
            }
            return advisory;
        } catch (MalformedAdvisory e) {
            throw new PermanentFailure("the document of an advisory cannot be read: " + e.getMessage(), e);
        }
    }

    private String fetch(Evidence document) {
        ArtifactReference reference = ArtifactReference.parse(document.getUri(), document.getDigest());
        return patience.untilDone("fetch an advisory", () -> {
            try {
                return new String(store.bytes(reference), StandardCharsets.UTF_8);
            } catch (ArtifactFailure.Unavailable e) {
                throw new TransientFailure(Optional.ofNullable(e.getMessage()).orElse("no answer"), e);
            }
        });
    }
}
