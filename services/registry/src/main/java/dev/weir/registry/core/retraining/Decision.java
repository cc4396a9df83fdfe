package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.FactId;
import java.time.Instant;

/** Whether a drift leads to a retraining. */
public sealed interface Decision {

    /** The model is trained again, and why. */
    record Retrain(String reason) implements Decision {}

    /** Training on this data would not help, or would harm. */
    record NotAdvised(Recommendation recommendation) implements Decision {}

    /** Nobody runs the version, as far as is known now. */
    record NotDeployed() implements Decision {}

    /** The answer to an earlier request is still to come. */
    record AlreadyInFlight(FactId request) implements Decision {}

    /** The model was trained again only lately. */
    record CoolingDown(Instant until) implements Decision {}

    /** The decision in a sentence. */
    default String sentence() {
        return switch (this) {
            case Retrain(String reason) -> reason;
            case NotAdvised(Recommendation recommendation) -> "the advice is " + recommendation + ", not to retrain";
            case NotDeployed() -> "no cluster runs the version";
            case AlreadyInFlight(FactId request) -> "retraining " + request + " is in flight";
            case CoolingDown(Instant until) -> "the model cools down until " + until;
        };
    }
}
