package dev.weir.scanner.core;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Scans that run at the same time, at most as many as there are slots, whoever asks for them: all of them together stay
 * below so many times what one scan may use. May be used by several threads.
 */
public final class ScanPool {

    /** What a remembered value costs in a table that grows, in bytes; a limit of values is a limit of heap. */
    private static final long BYTES_PER_VALUE = 16;

    private final ExecutorService threads;
    private final int slots;
    private final Semaphore free;

    /**
     * @param threads gives a thread to every task at once
     * @param slots how many scans run at the same time, at least 1
     */
    public ScanPool(ExecutorService threads, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException("at least one scan must run: " + slots);
        }
        this.threads = threads;
        this.slots = slots;
        this.free = new Semaphore(slots);
    }

    /**
     * How many values one scan may remember when so many scans share half of a heap.
     *
     * @param heap length of the heap in bytes
     * @param slots how many scans run at the same time
     * @param most what is allowed at most
     */
    public static int valuesWithin(long heap, int slots, int most) {
        return (int) Math.clamp(heap / 2 / slots / BYTES_PER_VALUE, 1, most);
    }

    /**
     * Runs all tasks and returns their results in the tasks' order.
     *
     * @throws RuntimeException what the first failed task threw; the others are stopped
     */
    public <T> List<T> all(List<Callable<T>> tasks) {
        List<CompletableFuture<T>> results = Stream.<CompletableFuture<T>>generate(CompletableFuture::new)
                .limit(tasks.size())
                .toList();
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> workers = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(slots, tasks.size()); i++) {
                workers.add(threads.submit(() -> work(tasks, results, next)));
            }
            List<T> all = new ArrayList<>();
            for (CompletableFuture<T> result : results) {
                all.add(result.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the scan was interrupted"));
        } finally {
            workers.forEach(worker -> worker.cancel(true));
        }
    }

    private <T> void work(List<Callable<T>> tasks, List<CompletableFuture<T>> results, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            CompletableFuture<T> result = results.get(i);
            try {
                result.complete(inSlot(tasks.get(i)));
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        }
    }

    private <T> T inSlot(Callable<T> task) throws Exception {
        free.acquire();
        try {
            return task.call();
        } finally {
            free.release();
        }
    }
}
