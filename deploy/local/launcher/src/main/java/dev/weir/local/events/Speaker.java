package dev.weir.local.events;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Somebody who says facts. */
@FunctionalInterface
public interface Speaker {

    /**
     * Says a fact, the root of its own correlation, and waits until the broker has it.
     *
     * @return id of the event
     */
    UUID say(String topic, String key, SpecificRecord data) throws InterruptedException;
}
