package dev.weir.outbox;

import java.time.Instant;

/** What the relay is doing. */
sealed interface RelayState {

    /** It has not come to work yet. */
    record Starting() implements RelayState {}

    /** It relays what is committed. */
    record Relaying() implements RelayState {}

    /** Another instance owns the slot and relays this one's facts too. */
    record Standby() implements RelayState {}

    /** It failed and tries again. */
    record Failing(String reason, Instant since) implements RelayState {}

    record Stopped() implements RelayState {}

    /** The state after one more failure: the first failure's time stays. */
    default Failing failed(String reason, Instant now) {
        return this instanceof Failing(String ignored, Instant since)
                ? new Failing(reason, since)
                : new Failing(reason, now);
    }
}
