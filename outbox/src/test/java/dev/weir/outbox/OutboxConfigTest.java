package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxConfigTest {

    @Test
    void theDefaultsAreStated() {
        OutboxConfig config = config(Map.of());

        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(10));
        assertThat(config.acknowledgeTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.standbyInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.offsetReplicas()).isEqualTo((short) -1);
    }

    @Test
    void theKeysAreStated() {
        OutboxConfig config = config(Map.of(
                "weir.outbox.poll-interval", "50ms",
                "weir.outbox.acknowledge-timeout", "20s",
                "weir.outbox.standby-interval", "3s",
                "weir.outbox.offset-replicas", "3"));

        assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.acknowledgeTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.standbyInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.offsetReplicas()).isEqualTo((short) 3);
    }

    private static OutboxConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(values)
                .withMapping(OutboxConfig.class)
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
