package dev.weir.scanner.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much the heap grows while something runs, garbage included; looked at every five milliseconds. */
final class HeapGrowth implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heap-growth").factory());
    private final AtomicLong most = new AtomicLong();
    private final long before;

    HeapGrowth() {
        System.gc();
        before = used();
        timer.scheduleAtFixedRate(() -> most.accumulateAndGet(used(), Math::max), 0, 5, TimeUnit.MILLISECONDS);
    }

    /** Bytes above the start. */
    long most() {
        return Math.max(0, most.get() - before);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
