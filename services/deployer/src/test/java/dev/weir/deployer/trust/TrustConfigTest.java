package dev.weir.deployer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustConfigTest {

    @Test
    void theKeysAndTheDefaultAreStated() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withDefaultValues(
                        Map.of("weir.signing.trust", "/etc/weir/keys", "weir.artifacts.root", "/srv/artifacts"))
                .withMapping(TrustConfig.class)
                .withMapping(ArtifactsConfig.class)
                .build();

        assertThat(config.getConfigMapping(TrustConfig.class).trust()).isEqualTo(Path.of("/etc/weir/keys"));
        assertThat(config.getConfigMapping(ArtifactsConfig.class).root()).isEqualTo(Path.of("/srv/artifacts"));
        assertThat(config.getConfigMapping(ArtifactsConfig.class).largestBundle())
                .isEqualTo(16L << 20);
    }
}
