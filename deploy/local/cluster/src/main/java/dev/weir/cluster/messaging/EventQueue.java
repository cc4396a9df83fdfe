package dev.weir.cluster.messaging;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from those who must not wait and hands them, in order, to a sink that may make one wait: while Kafka or
 * the schema registry is away they queue up. Only when the queue is full is an event lost, and counted.
 */
final class EventQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final Duration IDLE = Duration.ofMillis(50);

    private final BlockingQueue<Outgoing> queue;
    private final RecordSink sink;
    private final AtomicLong lost;
    private final Duration pause;
    private final Duration limit;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch giveUp = new CountDownLatch(1);
    private final Thread sender;

    /**
     * Starts to hand over.
     *
     * @param capacity events that may wait
     * @param lost counts events that were lost
     * @param pause time between two tries
     * @param limit how long closing may take to hand over what waits
     */
    EventQueue(RecordSink sink, int capacity, AtomicLong lost, Duration pause, Duration limit) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.sink = sink;
        this.lost = lost;
        this.pause = pause;
        this.limit = limit;
        this.sender = Thread.ofPlatform().name("events").start(this::run);
    }

    /** Never waits. */
    void offer(Outgoing event) {
        if (!queue.offer(event)) {
            lost.incrementAndGet();
        }
    }

    int waiting() {
        return queue.size();
    }

    private void run() {
        try {
            boolean open = true;
            while (open) {
                Outgoing event = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                open = event != null ? handOver(event) : closing.getCount() > 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the event was handed over, however long that took; false when it is time to give up. */
    private boolean handOver(Outgoing event) throws InterruptedException {
        boolean told = false;
        do {
            @Nullable RuntimeException failure = tried(event);
            if (failure == null) {
                return true;
            }
            if (!told) {
                LOG.warn("event waits topic={} cause={}", event.topic(), String.valueOf(failure));
                told = true;
            }
        } while (!giveUp.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        lost.incrementAndGet();
        return false;
    }

    private @Nullable RuntimeException tried(Outgoing event) {
        try {
            sink.send(event);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Hands over what waits and waits until it is durable; what is not by then is counted as lost. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        sender.join(limit);
        giveUp.countDown();
        sender.join();
        lost.addAndGet(queue.size() + sink.close(limit));
        if (lost.get() > 0) {
            LOG.warn("events lost count={}", lost.get());
        }
    }
}
