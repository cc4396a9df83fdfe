package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.JudgedBatch;
import dev.weir.drift.messaging.state.Observed;
import dev.weir.drift.messaging.state.RowBatch;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.drift.messaging.store.PaneStates;
import dev.weir.mesh.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one partition has gathered of a model version and not yet passed on. */
abstract sealed class Gathered {

    private final ModelVersion version;
    private final int partition;
    private @Nullable Envelope cause;
    private Instant at = Instant.EPOCH;
    private boolean changed;
    private boolean stored;
    private boolean passedOn;

    private Gathered(ModelVersion version, int partition) {
        this.version = version;
        this.partition = partition;
    }

    ModelVersion version() {
        return version;
    }

    /** It has more, of which this event is the last. */
    void because(Envelope event, Instant eventTime) {
        changed = true;
        cause = event;
        at = eventTime.isAfter(at) ? eventTime : at;
    }

    Signal signal() {
        if (cause == null) {
            throw new IllegalStateException("nothing was gathered");
        }
        return Signals.of(version.version(), cause, at, partition, body());
    }

    /** Whether it has more than what is stored of it. */
    boolean hasChanged() {
        return changed;
    }

    /** All that it has is stored. */
    void stored() {
        changed = false;
        stored = true;
    }

    boolean isStored() {
        return stored;
    }

    boolean isPassedOn() {
        return passedOn;
    }

    void close() {
        passedOn = true;
    }

    /** Under which it is gathered; the names of panes sort by their time, and before all others. */
    abstract String name();

    abstract int size();

    /** Bytes that it takes, roughly; 0 where they do not grow with each inference. */
    abstract long bytes();

    abstract Object body();

    /** Inferences over the bins of their version. */
    static final class Counts extends Gathered {

        private final long start;
        private final Pane pane;

        Counts(ModelVersion version, int partition, long start, Pane pane) {
            super(version, partition);
            this.start = start;
            this.pane = pane;
        }

        Pane pane() {
            return pane;
        }

        /** Under which a pane is gathered. */
        static String name(long start) {
            return Long.toString(start);
        }

        /** Whether inferences of this version and pane may still be added. */
        boolean takes(ModelVersion other, long otherStart) {
            return !isPassedOn() && otherStart == start && other.equals(version());
        }

        @Override
        String name() {
            return name(start);
        }

        @Override
        int size() {
            return (int) pane.extent().size();
        }

        @Override
        long bytes() {
            return 0;
        }

        @Override
        Object body() {
            return PaneStates.write(start, pane);
        }
    }

    /** Inferences of a version whose bins are not known here. */
    static final class Raw extends Gathered {

        /** The name of whole rows. */
        static final String ROWS = "rows";

        /** The name of what only holds vectors. */
        static final String VECTORS = "vectors";

        private final List<Observed> rows = new ArrayList<>();
        private final long start;
        private final boolean vectorsOnly;
        private Fates fates = Fates.NONE;
        private long bytes;

        /**
         * @param start of the stretch of time of its rows
         * @param vectorsOnly whether all else is counted already
         */
        Raw(ModelVersion version, int partition, long start, boolean vectorsOnly) {
            super(version, partition);
            this.start = start;
            this.vectorsOnly = vectorsOnly;
        }

        /** @param weight bytes that it takes */
        void add(Observed row, long weight) {
            rows.add(row);
            bytes += weight;
        }

        void note(Fates more) {
            fates = fates.plus(more);
        }

        long start() {
            return start;
        }

        @Override
        String name() {
            return vectorsOnly ? VECTORS : ROWS;
        }

        @Override
        int size() {
            return rows.size();
        }

        @Override
        long bytes() {
            return bytes;
        }

        @Override
        Object body() {
            return new RowBatch(List.copyOf(rows), fates.requests(), fates.duplicates(), vectorsOnly);
        }
    }

    /** Labels that met their inference. */
    static final class Labels extends Gathered {

        static final String NAME = "labels";

        private static final int WEIGHT = 64;

        private final List<Judged> judged = new ArrayList<>();
        private long bytes;

        Labels(ModelVersion version, int partition) {
            super(version, partition);
        }

        void add(Judged judgement) {
            judged.add(judgement);
            bytes += WEIGHT + judgement.getInputs().remaining();
        }

        @Override
        String name() {
            return NAME;
        }

        @Override
        int size() {
            return judged.size();
        }

        @Override
        long bytes() {
            return bytes;
        }

        @Override
        Object body() {
            return new JudgedBatch(List.copyOf(judged));
        }
    }
}
