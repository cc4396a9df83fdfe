package dev.weir.examples.flights.mesh;

import dev.weir.events.LabelObserved;
import dev.weir.examples.flights.data.Flight;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Keeps the truth about answered requests until it is due. */
final class LabelDesk {

    private static final String TOPIC = "label.observed";

    private final Emitter emitter;
    private final String model;
    private final Queue<Answered> waiting = new ArrayDeque<>();
    private final List<Future<?>> told = new ArrayList<>();

    LabelDesk(Emitter emitter, String model) {
        this.emitter = emitter;
        this.model = model;
    }

    /** A request with its rows, whose truth is due at a time of {@link System#nanoTime}. */
    record Answered(String request, List<Flight> rows, long due) {}

    /** Takes a request; those that are due sooner come first. */
    void keep(Answered answered) {
        waiting.add(answered);
    }

    /** When the next is due, if one waits. */
    Optional<Long> nextDue() {
        return Optional.ofNullable(waiting.peek()).map(Answered::due);
    }

    /** Tells what is due at a time. */
    void tell(long nanoTime) {
        while (nextDue().filter(due -> due - nanoTime <= 0).isPresent()) {
            tell(waiting.remove());
        }
    }

    /** Tells the rest, whether due or not. */
    void tellAll() {
        waiting.forEach(this::tell);
        waiting.clear();
    }

    /**
     * Waits until the broker has all.
     *
     * @return how many were told
     * @throws IllegalStateException when it did not take one
     */
    int settle() throws InterruptedException {
        try {
            for (Future<?> future : told) {
                future.get();
            }
            return told.size();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a label", e);
        }
    }

    private void tell(Answered answered) {
        int rows = answered.rows().size();
        for (int row = 0; row < rows; row++) {
            String inference = InferenceClient.inferenceId(answered.request(), row, rows);
            LabelObserved label = LabelObserved.newBuilder()
                    .setInferenceId(inference)
                    .setModel(model)
                    .setLabel(answered.rows().get(row).label())
                    .setSource("arrivals")
                    .setObservedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                    .build();
            told.add(emitter.send(EventIds.of(TOPIC, inference), Optional.empty(), TOPIC, inference, label));
        }
    }
}
