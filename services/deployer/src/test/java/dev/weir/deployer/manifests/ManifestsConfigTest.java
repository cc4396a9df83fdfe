package dev.weir.deployer.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestsConfigTest {

    @Test
    void theDefaultIsStated() {
        assertThat(config(Map.of()).namespacePrefix()).isEqualTo("models-");
    }

    @Test
    void theKeyIsStated() {
        assertThat(config(Map.of("weir.manifests.namespace-prefix", "ml-")).namespacePrefix())
                .isEqualTo("ml-");
    }

    private static ManifestsConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(values)
                .withMapping(ManifestsConfig.class)
                .build()
                .getConfigMapping(ManifestsConfig.class);
    }
}
