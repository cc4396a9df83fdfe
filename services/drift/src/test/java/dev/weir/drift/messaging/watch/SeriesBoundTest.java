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
    void featuresDoNotHideAlarms() {
        metrics.config().meterFilter(new SeriesBound(1));

        for (String feature : new String[] {"age", "height"}) {
            metrics.counter("weir.drift.statistic", "model", "a", "feature", feature);
        }
        metrics.counter("weir.drift.detections", "model", "a").increment();

        assertThat(metrics.find("weir.drift.statistic").counters()).hasSize(1);
        assertThat(metrics.get("weir.drift.detections").counter().count()).isEqualTo(1);
    }

    @Test
    void aSeriesThatIsRemovedMakesRoom() {
        SeriesBound bound = new SeriesBound(1);
        metrics.config().meterFilter(bound);
        bound.customize(metrics);

        metrics.remove(metrics.counter("weir.drift.windows", "model", "a"));
        metrics.counter("weir.drift.windows", "model", "b").increment();

        assertThat(metrics.get("weir.drift.windows").counter().count()).isEqualTo(1);
    }

    @Test
    void metricsOfOthersAreNotBounded() {
        metrics.config().meterFilter(new SeriesBound(0));

        metrics.counter("http.requests").increment();

        assertThat(metrics.find("http.requests").counter()).isNotNull();
    }
}
