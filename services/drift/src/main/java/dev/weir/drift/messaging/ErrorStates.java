package dev.weir.drift.messaging;

import dev.weir.drift.core.errors.Adwin;
import dev.weir.drift.core.errors.AdwinMemory;
import dev.weir.drift.core.errors.AdwinSettings;
import dev.weir.drift.core.errors.Bucket;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.ErrorBucket;
import dev.weir.drift.messaging.state.ErrorMemory;
import org.jspecify.annotations.Nullable;

/** Error watches as state. */
final class ErrorStates {

    private ErrorStates() {}

    static ErrorMemory write(ErrorWatch watch, int said) {
        AdwinMemory memory = watch.memory();
        return new ErrorMemory(
                memory.seen(),
                memory.deviations(),
                memory.oldestFirst().stream().map(ErrorStates::write).toList(),
                watch.isRaised(),
                said);
    }

    /** The watch as it stood; a new one when there was none. */
    static ErrorWatch read(AdwinSettings settings, @Nullable ErrorMemory state) {
        if (state == null) {
            return new ErrorWatch(new Adwin(settings), false);
        }
        AdwinMemory memory = new AdwinMemory(
                state.getSeen(),
                state.getDeviations(),
                state.getBuckets().stream().map(ErrorStates::read).toList());
        return new ErrorWatch(new Adwin(settings, memory), state.getRaised());
    }

    private static ErrorBucket write(Bucket bucket) {
        return new ErrorBucket(
                bucket.size(),
                bucket.total(),
                bucket.variance(),
                bucket.span().start(),
                bucket.span().end());
    }

    private static Bucket read(ErrorBucket bucket) {
        return new Bucket(
                bucket.getSize(),
                bucket.getTotal(),
                bucket.getVariance(),
                new Span(bucket.getStart(), bucket.getEnd()));
    }
}
