package dev.weir.deployer.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitConfigTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "weir.git.repository", "/srv/platform.git",
            "weir.git.work", "/var/lib/deployer",
            "weir.git.signing-key", "/etc/weir/git-signing.asc");

    @Test
    void theDefaultsAreStated() {
        GitConfig config = config(Map.of());

        assertThat(config.repository()).isEqualTo("/srv/platform.git");
        assertThat(config.work()).isEqualTo(Path.of("/var/lib/deployer"));
        assertThat(config.signingKey()).isEqualTo(Path.of("/etc/weir/git-signing.asc"));
        assertThat(config.branch()).isEqualTo("main");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.author().name()).isEqualTo("Weir deployer");
        assertThat(config.author().email()).isEqualTo("deployer@weir.invalid");
    }

    @Test
    void theKeysAreStated() {
        GitConfig config = config(Map.of(
                "weir.git.branch", "live",
                "weir.git.timeout", "5s",
                "weir.git.author.name", "Robot",
                "weir.git.author.email", "robot@weir.invalid"));

        assertThat(config.branch()).isEqualTo("live");
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.author().name()).isEqualTo("Robot");
        assertThat(config.author().email()).isEqualTo("robot@weir.invalid");
    }

    private static GitConfig config(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(REQUIRED);
        all.putAll(values);
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(all)
                .withMapping(GitConfig.class)
                .build()
                .getConfigMapping(GitConfig.class);
    }
}
