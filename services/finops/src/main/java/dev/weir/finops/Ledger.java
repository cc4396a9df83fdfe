package dev.weir.finops;

import dev.weir.finops.core.desk.Accounts;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Handles an event once: what was seen, the books and what is said change together. */
public interface Ledger {

    /**
     * Makes the effect of an event unless it was made before.
     *
     * @param effect changes the books and returns what is to be said
     * @return what was said; nothing when the event was handled before
     * @throws RuntimeException when the books cannot be changed; nothing has changed then
     */
    List<Event<? extends SpecificRecord>> once(
            Event<?> cause, Function<Accounts, List<Event<? extends SpecificRecord>>> effect);

    /**
     * Makes an effect that no event caused; what makes it happen once is in the books.
     *
     * @param effect changes the books and returns what is to be said
     * @return what was said
     * @throws RuntimeException when the books cannot be changed; nothing has changed then
     */
    List<Event<? extends SpecificRecord>> uncaused(Function<Accounts, List<Event<? extends SpecificRecord>>> effect);

    /**
     * Makes the effects of a batch in one transaction, leaving out what was handled before: all or none.
     *
     * @param topic where the batch came from
     * @param batch causes by the ids of their events, in their order
     * @param effect changes the books for those causes that are new and returns what is to be said
     * @return what was said
     * @throws RuntimeException when the books cannot be changed; nothing has changed then
     */
    <T> List<Event<? extends SpecificRecord>> onceEach(
            String topic,
            Map<EventId, T> batch,
            BiFunction<Accounts, List<T>, List<Event<? extends SpecificRecord>>> effect);
}
