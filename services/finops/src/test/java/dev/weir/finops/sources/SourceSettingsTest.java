package dev.weir.finops.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.usage.UsageKind;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceSettingsTest {

    @Test
    void nobodyIsAskedUnlessAnAddressIsSet() {
        SourceSettings settings = settings(Map.of());

        assertThat(settings.opencost().url()).isEmpty();
        assertThat(settings.opencost().nodes()).isTrue();
        assertThat(settings.prometheus().url()).isEmpty();
        assertThat(settings.prometheus().step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.prometheus().resource()).containsExactly("namespace", "pod");
        assertThat(settings.prometheus().queries()).isEmpty();
        assertThat(settings.window()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.delay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.lookBack()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void theKeysHaveTheNamesThatPeopleSet() {
        SourceSettings settings = settings(Map.of(
                "weir.finops.sources.look-back", "2h",
                "weir.finops.sources.opencost.url", "http://opencost:9003",
                "weir.finops.sources.prometheus.queries.gpu.expression", "sum by (pod) (gpu)",
                "weir.finops.sources.prometheus.queries.gpu.kind", "GPU_USED_SECONDS",
                "weir.finops.sources.prometheus.queries.gpu.factor", "0.01"));

        assertThat(settings.lookBack()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.opencost().url()).contains(URI.create("http://opencost:9003"));
        SourceSettings.Query gpu = settings.prometheus().queries().get("gpu");
        assertThat(gpu.kind()).isEqualTo(UsageKind.GPU_USED_SECONDS);
        assertThat(gpu.expression()).isEqualTo("sum by (pod) (gpu)");
        assertThat(gpu.values()).isEqualTo(PrometheusQuery.Values.LEVEL);
        assertThat(gpu.factor()).isEqualByComparingTo("0.01");
    }

    private static SourceSettings settings(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SourceSettings.class);
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(SourceSettings.class);
    }
}
