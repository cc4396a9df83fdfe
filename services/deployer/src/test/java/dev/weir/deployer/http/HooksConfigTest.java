package dev.weir.deployer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HooksConfigTest {

    @Test
    void theKeyIsStated() {
        assertThat(config(Map.of("weir.hooks.secret", "between us")).secret()).isEqualTo("between us");
    }

    @Test
    void thereIsNoDefaultSecret() {
        assertThatThrownBy(() -> config(Map.of())).isInstanceOf(ConfigValidationException.class);
    }

    private static HooksConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withMapping(HooksConfig.class)
                .build()
                .getConfigMapping(HooksConfig.class);
    }
}
