package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Vector;
import dev.weir.drift.messaging.store.Profiles;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.events.NamedValue;
import dev.weir.events.ReferenceProfile;
import dev.weir.mesh.Event;
import dev.weir.mesh.PermanentFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an event must be, beyond its schema, to mean anything here. What is not goes to the dead letters. */
public final class Checks {

    /** Characters of a name: of a model, a version, an input, a source. */
    private static final int NAME = 256;

    /** Characters of an id, of a correlation or of a trace. */
    private static final int ID = 512;

    /** Inputs of which none is so long that it must be weighed. */
    private static final int FEW = 256;

    /** Bytes of the inputs and embeddings of a request: more would not travel in one record. */
    private static final int MOST_BYTES = 1 << 19;

    /** Bytes of the values of one side of an inference: two go together in one record. */
    private static final int MOST_OF_SIDE = 400_000;

    private static final int VALUE = 12;

    /** Rows of a profile, so that sums of counts are exact. */
    private static final long MOST_COUNTED = 1_000_000_000_000L;

    private Checks() {}

    public static void inference(Event<LoggedInference> event) {
        LoggedInference inference = event.data();
        requireShort("a model", inference.model(), NAME);
        requireShort("a version", inference.version().version(), NAME);
        requireEnvelope(event);
        if (inference.names().longest() > NAME) {
            throw new PermanentFailure("an input has a name of up to " + NAME + " characters");
        }
        for (Vector vector : inference.vectors()) {
            requireName("an embedding", vector.name());
        }
        if ((inference.names().size() > FEW || !inference.vectors().isEmpty()) && inference.weight() > MOST_BYTES) {
            throw new PermanentFailure("inputs and embeddings of an inference take up to " + MOST_BYTES + " bytes");
        }
        requireKey(event.key(), event.data().id());
        SaidTimes.require("an inference was asked at", event.data().at());
    }

    public static void captured(Event<InferenceCaptured> event) {
        if (event.data().getModel().isBlank()) {
            throw new PermanentFailure("one side of an inference names its model");
        }
        requireName("a model", event.data().getModel());
        requireEnvelope(event);
        if (event.data().getSide() == ExchangeSide.UNSPECIFIED) {
            throw new PermanentFailure("a side of an inference is request or response");
        }
        requireKey(event.key(), event.data().getInferenceId());
        SaidTimes.require("a side was seen at", event.data().getSeenAt());
        if (weight(event.data().getInputs()) + weight(event.data().getOutputs()) > MOST_OF_SIDE) {
            throw new PermanentFailure("a side of an inference takes up to " + MOST_OF_SIDE + " bytes");
        }
    }

    public static void label(Event<LabelObserved> event) {
        if (event.data().getModel().isBlank()) {
            throw new PermanentFailure("a label names its model");
        }
        requireName("a model", event.data().getModel());
        requireShort("a source", event.data().getSource(), NAME);
        requireEnvelope(event);
        requireKey(event.key(), event.data().getInferenceId());
        SaidTimes.require("a label was observed at", event.data().getObservedAt());
    }

    public static void published(Event<ModelPublished> event) {
        new ModelVersion(event.data().getModel(), event.data().getVersion());
        requireShort("a model", event.data().getModel(), NAME);
        requireShort("a version", event.data().getVersion(), NAME);
        requireEnvelope(event);
        requireKey(event.key(), event.data().getModel());
        event.data().getReferenceProfile().ifPresent(Checks::requireProfile);
    }

    /** Bytes of values, roughly. */
    private static long weight(List<NamedValue> values) {
        long weight = 0;
        for (NamedValue value : values) {
            weight += VALUE
                    + (long) value.getName().getBytes(StandardCharsets.UTF_8).length
                    + value.getText()
                            .map(text -> text.getBytes(StandardCharsets.UTF_8).length)
                            .orElse(0);
        }
        return weight;
    }

    private static void requireProfile(ReferenceProfile profile) {
        if (Profiles.encode(profile).remaining() > MOST_BYTES) {
            throw new PermanentFailure("a reference profile takes up to " + MOST_BYTES + " bytes");
        }
        Profiles.read(profile);
        if (!isExact(profile.getSampleSize())
                || profile.getFeatures().stream()
                        .anyMatch(feature -> !isExact(feature.getMissing())
                                || feature.getCounts().stream().anyMatch(count -> !isExact(count)))) {
            throw new PermanentFailure("a reference profile counts up to " + MOST_COUNTED + " rows");
        }
    }

    private static boolean isExact(long count) {
        return count <= MOST_COUNTED;
    }

    /** What goes from an event into records that follow from it. */
    private static void requireEnvelope(Event<?> event) {
        requireShort("a key", event.key(), ID);
        requireShort("a correlation", event.envelope().correlation(), ID);
        event.envelope().traceparent().ifPresent(trace -> requireShort("a trace", trace, ID));
    }

    private static void requireName(String what, String name) {
        requireShort(what, name, NAME);
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new PermanentFailure(what + " needs a name without control characters");
        }
    }

    private static void requireShort(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new PermanentFailure(what + " has up to " + longest + " characters, not " + text.length());
        }
    }

    /** Records meet by partition, so a wrong key would keep them apart in silence. */
    private static void requireKey(String key, String expected) {
        if (!key.equals(expected)) {
            throw new PermanentFailure("the record key is " + key + " and not " + expected);
        }
    }
}
