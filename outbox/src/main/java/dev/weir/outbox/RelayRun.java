package dev.weir.outbox;

import io.debezium.engine.DebeziumEngine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of the engine: that it came to work, and why it ended. */
final class RelayRun implements DebeziumEngine.ConnectorCallback, DebeziumEngine.CompletionCallback {

    private final Runnable whenRelaying;
    private volatile boolean relayed;
    private volatile @Nullable String failure;

    RelayRun(Runnable whenRelaying) {
        this.whenRelaying = whenRelaying;
    }

    @Override
    public void pollingStarted() {
        relayed = true;
        whenRelaying.run();
    }

    @Override
    public void handle(boolean success, String message, @Nullable Throwable error) {
        if (!success) {
            failure = error == null ? message : rootMessage(error);
        }
    }

    /** Whether the engine came to work at all. */
    boolean relayed() {
        return relayed;
    }

    /** Why it ended; empty when it was told to. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
