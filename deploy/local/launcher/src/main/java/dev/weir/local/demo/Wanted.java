package dev.weir.local.demo;

import dev.weir.local.events.Observed;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that the story waits for.
 *
 * @param <T> what it says
 * @param topic where it must come
 * @param type of its record
 * @param condition which of them
 * @param part whose turn it is
 * @param patience how long it may take
 */
record Wanted<T extends SpecificRecord>(
        String topic, Class<T> type, Predicate<Heard<T>> condition, String part, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

    Wanted(String topic, Class<T> type, Predicate<Heard<T>> condition, String part) {
        this(topic, type, condition, part, USUAL_PATIENCE);
    }

    Wanted<T> within(Duration longer) {
        return new Wanted<>(topic, type, condition, part, longer);
    }

    boolean matches(Observed event) {
        return event.topic().equals(topic) && heard(event).filter(condition).isPresent();
    }

    Optional<Heard<T>> heard(Observed event) {
        return event.as(type).map(data -> new Heard<>(event, data));
    }
}
