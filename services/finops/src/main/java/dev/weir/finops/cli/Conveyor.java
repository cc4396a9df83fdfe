package dev.weir.finops.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands things over to a thread of its own, in their order and some hundred at a time. Whoever puts waits when too many
 * lie there. When the taker fails, whoever puts or finishes next is told, and nothing more is taken.
 */
final class Conveyor<T> implements AutoCloseable {

    private static final int TOGETHER = 500;
    private static final int WAITING = 8;
    private static final long LOOK_MILLIS = 100;

    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Consumer<T> taker;
    private final Thread thread;
    private List<T> pack = new ArrayList<>(TOGETHER);
    private volatile @Nullable RuntimeException failure;

    Conveyor(String name, Consumer<T> taker) {
        this.taker = taker;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::take);
    }

    void put(T thing) {
        pack.add(thing);
        if (pack.size() == TOGETHER) {
            send();
        }
    }

    /** Waits until everything is taken. Nothing may be put any more. */
    void finish() {
        if (!pack.isEmpty()) {
            send();
        }
        send();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        requireNoFailure();
    }

    /** Ends at once; what was not taken is not. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Sends what is packed; an empty pack is the end. */
    private void send() {
        List<T> full = pack;
        pack = new ArrayList<>(TOGETHER);
        try {
            do {
                requireNoFailure();
            } while (!queue.offer(full, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void take() {
        try {
            for (List<T> next = queue.take(); !next.isEmpty(); next = queue.take()) {
                next.forEach(taker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void requireNoFailure() {
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted");
    }
}
