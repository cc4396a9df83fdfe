package dev.weir.finops.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrometheusSourceTest {

    private static final Interval MINUTES =
            new Interval(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T12:03:00Z"));
    private static final PrometheusQuery CPU = new PrometheusQuery(
            "cpu", "cores", UsageKind.CPU_USED_SECONDS, PrometheusQuery.Values.LEVEL, BigDecimal.ONE);
    private static final PrometheusQuery MEMORY = new PrometheusQuery(
            "memory",
            "bytes",
            UsageKind.MEMORY_USED_GIB_SECONDS,
            PrometheusQuery.Values.LEVEL,
            new BigDecimal("0.000000000931322574615478515625"));
    private static final PrometheusQuery REQUESTS =
            new PrometheusQuery("requests", "asked", UsageKind.REQUESTS, PrometheusQuery.Values.AMOUNT, BigDecimal.ONE);

    private MeterServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MeterServer()
                .answers("query=cores", """
                    {"status": "success", "data": {"resultType": "matrix", "result": [
                      {"metric": {"namespace": "models", "pod": "flights-1", "label_weir_dev_model": "flights"},
                       "values": [[1772366460, "0.5"], [1772366520, "1.5"], [1772366580, "NaN"]]},
                      {"metric": {"namespace": "models", "pod": "idle-1"}, "values": [[1772366460, "0"]]}]}}\
                    """)
                .answers("query=bytes", """
                    {"status": "success", "data": {"resultType": "matrix", "result": [
                      {"metric": {"namespace": "models", "pod": "flights-1"},
                       "values": [[1772366460, "1073741824"], [1772366520, "1073741824"]]}]}}\
                    """)
                .answers("query=asked", """
                    {"status": "success", "data": {"resultType": "matrix", "result": [
                      {"metric": {"namespace": "models", "pod": "flights-1"},
                       "values": [[1772366460, "10"], [1772366520, "20"]]}]}}\
                    """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatSeveralExpressionsTellOfAPodIsOneRecord() throws Exception {
        List<Usage> usages = source(CPU, MEMORY, REQUESTS).usage(MINUTES);

        assertThat(usages).hasSize(1);
        Usage pod = usages.getFirst();
        assertThat(pod.id()).isEqualTo("prometheus/models/flights-1/2026-03-01T12:00:00Z/2026-03-01T12:03:00Z");
        assertThat(pod.allocation().model()).isEqualTo("flights");
        assertThat(pod.quantity(UsageKind.CPU_USED_SECONDS)).isEqualByComparingTo("120");
        assertThat(pod.quantity(UsageKind.MEMORY_USED_GIB_SECONDS)).isEqualByComparingTo("120");
        assertThat(pod.quantity(UsageKind.REQUESTS)).isEqualByComparingTo("30");
    }

    @Test
    void aValueStandsForTheStepThatEndsThere() throws Exception {
        source(CPU).usage(MINUTES);

        assertThat(server.asked())
                .containsExactlyInAnyOrder(server.asked().getFirst())
                .allSatisfy(request -> assertThat(request)
                        .contains("start=2026-03-01T12:01:00Z", "end=2026-03-01T12:03:00Z", "step=60"));
    }

    @Test
    void anExpressionThatDoesNotNameWhatWasUsedIsRefused() {
        server.answers("query=cores", """
            {"status": "success", "data": {"resultType": "matrix", "result": [
              {"metric": {}, "values": [[1772366460, "0.5"]]}]}}\
            """);

        assertThatThrownBy(() -> source(CPU).usage(MINUTES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("namespace, pod");
    }

    @Test
    void anErrorIsNotTakenForNoUsage() {
        server.answers("query=cores", "{\"status\": \"error\", \"error\": \"parse error\"}");

        assertThatThrownBy(() -> source(CPU).usage(MINUTES)).hasMessageContaining("cpu: parse error");
    }

    private PrometheusSource source(PrometheusQuery... queries) {
        return new PrometheusSource(
                server.address(), List.of(queries), List.of("namespace", "pod"), Duration.ofMinutes(1), TagKeys.USUAL);
    }
}
