package dev.weir.drift.messaging.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class SeriesBoundTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void seriesBeyondTheBoundAreNotShown() {
        metrics.config().meterFilter(new SeriesBound(2));

        for (String model : new String[] {"a", "b", "a", "c", "b"}) {
            metrics.counter("weir.drift.windows", "model", model).increment();
        }

        assertThat(metrics.find("weir.drift.windows").counters()).hasSize(2);
        assertThat(metrics.find("weir.drift.windows").tag("model", "b").counter())
                .isNotNull()
                .satisfies(counter -> assertThat(counter.count()).isEqualTo(2));
    }

    @Test
    void metricsOfOthersAreNotBounded() {
        metrics.config().meterFilter(new SeriesBound(0));

        metrics.counter("http.requests").increment();

        assertThat(metrics.find("http.requests").counter()).isNotNull();
    }
}
