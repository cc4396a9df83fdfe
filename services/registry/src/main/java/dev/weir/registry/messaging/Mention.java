package dev.weir.registry.messaging;

import dev.weir.events.DataWindow;
import dev.weir.mesh.Event;
import dev.weir.registry.Facts;
import dev.weir.registry.core.fact.Evidence;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Place;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an event says of a model: an entry without its fact. */
record Mention(Subject subject, Step step, String summary, List<Evidence> evidence) {

    static Mention of(VersionId version, Step step, String summary) {
        return new Mention(Subject.of(version), step, summary, List.of());
    }

    /** The same with a document. */
    Mention with(String name, Optional<dev.weir.events.Evidence> document) {
        return document.map(found -> new Mention(
                        subject,
                        step,
                        summary,
                        Stream.concat(
                                        evidence.stream(),
                                        Stream.of(new Evidence(name, found.getUri(), found.getDigest())))
                                .toList()))
                .orElse(this);
    }

    Entry by(Event<?> event) {
        return new Entry(Facts.of(event.envelope()), subject, step, summary, evidence);
    }

    static VersionId version(String model, String version) {
        return new VersionId(new ModelName(model), version);
    }

    static Deployment deployment(String id, String environment, String cluster) {
        return new Deployment(id, new Place(environment, cluster));
    }

    static String over(DataWindow window) {
        return "over " + window.getSampleSize() + " inferences";
    }
}
