package dev.weir.deployer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagingConfigTest {

    @Test
    void theDefaultIsStated() {
        assertThat(config(Map.of()).defaultEnvironment()).isEqualTo("staging");
    }

    @Test
    void theKeyIsStated() {
        assertThat(config(Map.of("weir.versions.default-environment", "pilot")).defaultEnvironment())
                .isEqualTo("pilot");
    }

    private static MessagingConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withMapping(MessagingConfig.class)
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
