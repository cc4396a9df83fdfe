package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConfigTest {

    @Test
    void theDefaultsAreStated() {
        SmallRyeConfig config = config(Map.of());

        RetrainingConfig retraining = config.getConfigMapping(RetrainingConfig.class);
        assertThat(retraining.coolDown()).isEqualTo(Duration.ofHours(1));
        assertThat(retraining.deadline()).isEqualTo(Duration.ofHours(24));
        assertThat(config.getConfigMapping(ApprovalConfig.class).environments()).containsExactly("production");
        WaitConfig waits = config.getConfigMapping(WaitConfig.class);
        assertThat(waits.deadline()).isEqualTo(Duration.ofMinutes(10));
        assertThat(waits.byFact()).isEmpty();
        assertThat(waits.checkEvery()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void theKeysAreStated() {
        SmallRyeConfig config = config(Map.of(
                "weir.registry.retraining.cool-down", "5m",
                "weir.registry.retraining.deadline", "2h",
                "weir.registry.approval.environments", "production,pilot",
                "weir.registry.waits.deadline", "1m",
                "weir.registry.waits.by-fact.\"model.approved\"", "72h",
                "weir.registry.waits.check-every", "1s"));

        RetrainingConfig retraining = config.getConfigMapping(RetrainingConfig.class);
        assertThat(retraining.coolDown()).isEqualTo(Duration.ofMinutes(5));
        assertThat(retraining.deadline()).isEqualTo(Duration.ofHours(2));
        assertThat(config.getConfigMapping(ApprovalConfig.class).environments())
                .containsExactlyInAnyOrder("production", "pilot");
        WaitConfig waits = config.getConfigMapping(WaitConfig.class);
        assertThat(waits.deadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(waits.byFact()).containsExactly(Map.entry("model.approved", Duration.ofHours(72)));
        assertThat(waits.checkEvery()).isEqualTo(Duration.ofSeconds(1));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(values)
                .withMapping(RetrainingConfig.class)
                .withMapping(ApprovalConfig.class)
                .withMapping(WaitConfig.class)
                .build();
    }
}
