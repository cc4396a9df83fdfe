package dev.weir.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is relayed. */
@ConfigMapping(prefix = "weir.outbox")
public interface OutboxConfig {

    /** Pause between two looks at the log when it was empty: the greater part of the relay's latency. */
    @WithDefault("10ms")
    Duration pollInterval();

    /** How long Kafka may take to acknowledge a batch before the relay reports a failure and starts again. */
    @WithDefault("15s")
    Duration acknowledgeTimeout();

    /** Pause between two looks at a replication slot that another instance owns. */
    @WithDefault("1s")
    Duration standbyInterval();

    /** Replicas of the topic that keeps the relay's position; -1 leaves it to the broker. */
    @WithDefault("-1")
    short offsetReplicas();
}
