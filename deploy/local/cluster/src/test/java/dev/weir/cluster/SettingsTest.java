package dev.weir.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.cluster.Settings.SettingSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everySettingButTheSecretHasADefaultForTheLocalMesh() {
        Settings settings = settings(Map.of());

        assertThat(settings.name()).isEqualTo("local");
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(28010);
        assertThat(settings.poll()).isEqualTo(Duration.ofMillis(300));
        assertThat(settings.metering()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.repository()).isEqualTo(".weir/git/platform.git");
        assertThat(settings.branch()).isEqualTo("main");
        assertThat(settings.work()).isEqualTo(Path.of(".weir/git/cluster"));
        assertThat(settings.artifacts()).isEqualTo(Path.of(".weir/artifacts"));
        assertThat(settings.trust()).isEqualTo(Path.of(".weir/keys"));
        assertThat(settings.hook()).isEqualTo(URI.create("http://127.0.0.1:28003/hooks/flux"));
        assertThat(settings.bootstrapServers()).isEqualTo("127.0.0.1:28092");
        assertThat(settings.schemaRegistry()).isEqualTo("http://127.0.0.1:28081/apis/registry/v3");
        assertThatThrownBy(settings::hookSecret).hasMessageContaining("WEIR_HOOKS_SECRET");
    }

    @Test
    void settingsAreReadByTheirNames() {
        Settings settings = settings(Map.of("weir.cluster.port", "21010", "weir.hooks.secret", "s3cret"));

        assertThat(settings.port()).isEqualTo(21010);
        assertThat(settings.hookSecret()).isEqualTo("s3cret");
    }

    @Test
    void aDurationMustBePositive() {
        assertThatThrownBy(settings(Map.of("weir.cluster.poll", "PT0S"))::poll)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void environmentNamesFollowMicroProfileConfig() {
        assertThat(SettingSource.environmentName("weir.schema-registry.url")).isEqualTo("WEIR_SCHEMA_REGISTRY_URL");
    }

    private static Settings settings(Map<String, String> values) {
        return new Settings(name -> Optional.ofNullable(values.get(name)));
    }
}
