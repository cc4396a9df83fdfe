package dev.weir.registry.core.fact;

import java.util.function.Consumer;
import java.util.function.Function;

/** Where the registry keeps everything. Each call is one transaction: all of it happened, or none. */
public interface Ledger {

    /** Handles a fact unless it was handled before. */
    void once(Fact fact, Consumer<Books> work);

    /** Changes the books for another reason than a fact. */
    <R> R change(Function<Books, R> work);

    /** Reads the books as they are at one moment. */
    <R> R read(Function<Books, R> work);
}
