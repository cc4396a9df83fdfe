package dev.weir.drift.messaging.inference;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.store.Profiles;
import dev.weir.events.ExchangeSide;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.LabelObserved;
import dev.weir.events.ModelPublished;
import dev.weir.mesh.Event;
import dev.weir.mesh.PermanentFailure;

/** What an event must be, beyond its schema, to mean anything here. What is not goes to the dead letters. */
public final class Checks {

    private Checks() {}

    public static void inference(Event<LoggedInference> event) {
        requireKey(event.key(), event.data().id());
        SaidTimes.require("an inference was asked at", event.data().at());
    }

    public static void captured(Event<InferenceCaptured> event) {
        if (event.data().getModel().isBlank()) {
            throw new PermanentFailure("one side of an inference names its model");
        }
        if (event.data().getSide() == ExchangeSide.UNSPECIFIED) {
            throw new PermanentFailure("a side of an inference is request or response");
        }
        requireKey(event.key(), event.data().getInferenceId());
        SaidTimes.require("a side was seen at", event.data().getSeenAt());
    }

    public static void label(Event<LabelObserved> event) {
        if (event.data().getModel().isBlank()) {
            throw new PermanentFailure("a label names its model");
        }
        requireKey(event.key(), event.data().getInferenceId());
        SaidTimes.require("a label was observed at", event.data().getObservedAt());
    }

    public static void published(Event<ModelPublished> event) {
        new ModelVersion(event.data().getModel(), event.data().getVersion());
        requireKey(event.key(), event.data().getModel());
        event.data().getReferenceProfile().ifPresent(Profiles::read);
    }

    /** Records meet by partition, so a wrong key would keep them apart in silence. */
    private static void requireKey(String key, String expected) {
        if (!key.equals(expected)) {
            throw new PermanentFailure("the record key is " + key + " and not " + expected);
        }
    }
}
