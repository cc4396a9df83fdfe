package dev.weir.cluster.messaging;

import java.time.Duration;

/** Where events go. For one thread. */
interface RecordSink {

    /**
     * Hands over one event; it may not be durable yet.
     *
     * @throws RuntimeException when it cannot be taken now; offer it again
     */
    void send(Outgoing event);

    /**
     * Waits until all that was handed over is durable.
     *
     * @return how many events are not, after that time
     */
    long close(Duration limit);
}
