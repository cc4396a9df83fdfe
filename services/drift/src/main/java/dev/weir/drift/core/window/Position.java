package dev.weir.drift.core.window;

/** Where a record lies in the topic of inferences. */
public record Position(int partition, long offset) {

    public Position {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("partitions and offsets count from 0");
        }
    }
}
