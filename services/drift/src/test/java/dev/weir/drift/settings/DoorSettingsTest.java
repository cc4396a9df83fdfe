package dev.weir.drift.settings;

import static dev.weir.drift.settings.Settings.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorSettingsTest {

    @Test
    void doorsHaveTheseDefaults() {
        DoorSettings settings = read(DoorSettings.class, Map.of());

        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.delay()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.topics().cloudEvents()).isEmpty();
        assertThat(settings.topics().seldon()).isEmpty();
        assertThat(settings.topics().mlserver()).isEmpty();
        assertThat(settings.client().header()).isEqualTo("x-client-id");
        assertThat(settings.client().extension()).isEqualTo("clientid");
        assertThat(settings.client().column()).isEqualTo("client_id");
        assertThat(settings.limits().bytes()).isEqualTo(8 << 20);
        assertThat(settings.limits().depth()).isEqualTo(16);
        assertThat(settings.limits().values()).isEqualTo(500_000);
        assertThat(settings.limits().rows()).isEqualTo(10_000);
        assertThat(settings.limits().columns()).isEqualTo(1000);
    }

    @Test
    void doorsReadTheseKeys() {
        DoorSettings settings = read(
                DoorSettings.class,
                Map.ofEntries(
                        Map.entry("weir.drift.doors.patience", "1m"),
                        Map.entry("weir.drift.doors.delay", "3s"),
                        Map.entry("weir.drift.doors.topics.cloud-events", "a"),
                        Map.entry("weir.drift.doors.topics.seldon", "b"),
                        Map.entry("weir.drift.doors.topics.mlserver", "c"),
                        Map.entry("weir.drift.doors.client.header", "d"),
                        Map.entry("weir.drift.doors.client.extension", "e"),
                        Map.entry("weir.drift.doors.client.column", "f"),
                        Map.entry("weir.drift.doors.limits.bytes", "1"),
                        Map.entry("weir.drift.doors.limits.depth", "2"),
                        Map.entry("weir.drift.doors.limits.values", "3"),
                        Map.entry("weir.drift.doors.limits.rows", "4"),
                        Map.entry("weir.drift.doors.limits.columns", "5")));

        assertThat(settings.patience()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.delay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.topics().cloudEvents()).hasValue("a");
        assertThat(settings.topics().seldon()).hasValue("b");
        assertThat(settings.topics().mlserver()).hasValue("c");
        assertThat(settings.client().header()).isEqualTo("d");
        assertThat(settings.client().extension()).isEqualTo("e");
        assertThat(settings.client().column()).isEqualTo("f");
        assertThat(settings.limits().bytes()).isEqualTo(1);
        assertThat(settings.limits().depth()).isEqualTo(2);
        assertThat(settings.limits().values()).isEqualTo(3);
        assertThat(settings.limits().rows()).isEqualTo(4);
        assertThat(settings.limits().columns()).isEqualTo(5);
    }

    @Test
    void metricsAreBoundedUnlessTheKeySaysOtherwise() {
        assertThat(read(MetricSettings.class, Map.of()).series()).isEqualTo(100_000);
        assertThat(read(MetricSettings.class, Map.of("weir.drift.metrics.series", "7"))
                        .series())
                .isEqualTo(7);
    }

    @Test
    void schemasAreDeclaredByModel() {
        SchemaSettings.Model flights = read(
                        SchemaSettings.class,
                        Map.of(
                                "weir.drift.schemas.\"flights\".model", "flights-late",
                                "weir.drift.schemas.\"flights\".version", "3",
                                "weir.drift.schemas.\"flights\".features", "distance,carrier",
                                "weir.drift.schemas.\"flights\".prediction", "label",
                                "weir.drift.schemas.\"flights\".score", "probability",
                                "weir.drift.schemas.\"flights\".classes", "punctual,late"))
                .schemas()
                .get("flights");

        assertThat(flights.model()).hasValue("flights-late");
        assertThat(flights.version()).hasValue("3");
        assertThat(flights.features()).hasValue(List.of("distance", "carrier"));
        assertThat(flights.prediction()).hasValue("label");
        assertThat(flights.score()).hasValue("probability");
        assertThat(flights.classes()).hasValue(List.of("punctual", "late"));
        assertThat(read(SchemaSettings.class, Map.of()).schemas()).isEmpty();
    }
}
