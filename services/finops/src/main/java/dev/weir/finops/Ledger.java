package dev.weir.finops;

import dev.weir.finops.core.desk.Accounts;
import dev.weir.mesh.Event;
import java.util.List;
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
}
