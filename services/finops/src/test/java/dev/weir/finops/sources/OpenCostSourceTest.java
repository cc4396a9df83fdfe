package dev.weir.finops.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenCostSourceTest {

    private static final Interval HOUR =
            new Interval(Instant.parse("2026-03-01T12:00:00Z"), Instant.parse("2026-03-01T13:00:00Z"));

    /** A pod that lived half of the hour, what nobody used, and a sum without a pod. */
    private static final String ALLOCATION = """
        {"code": 200, "data": [{
          "east/models/flights-7d4": {
            "name": "east/models/flights-7d4",
            "properties": {"cluster": "east", "node": "node-1", "namespace": "models", "controller": "flights",
              "pod": "flights-7d4", "labels": {"weir_dev_model": "flights", "weir_dev_model_version": "3",
              "weir_dev_deployment_id": "d-1"}},
            "window": {"start": "2026-03-01T12:00:00Z", "end": "2026-03-01T13:00:00Z"},
            "start": "2026-03-01T12:30:00Z", "end": "2026-03-01T13:00:00Z", "minutes": 30,
            "cpuCores": 2.0, "cpuCoreRequestAverage": 2.0, "cpuCoreUsageAverage": 0.5, "cpuCost": 0.03,
            "gpuCount": 1, "gpuHours": 0.5, "gpuAllocation": {"gpuUsageAverage": 0.25},
            "ramBytes": 1073741824, "ramByteRequestAverage": 1073741824, "ramByteUsageAverage": 2147483648,
            "pvByteHours": 5368709120, "totalCost": 0.5},
          "__idle__": {"name": "__idle__", "properties": {"cluster": "east"}, "minutes": 60,
            "cpuCoreRequestAverage": 9},
          "east//": {"name": "east//", "properties": {"cluster": "east"}, "minutes": 60,
            "cpuCoreRequestAverage": 9}}]}\
        """;

    private static final String ASSETS = """
        {"code": 200, "data": {
          "AWS/east/node-1": {"type": "Node", "properties": {"provider": "AWS", "name": "node-1"},
            "labels": {"label_topology_kubernetes_io_region": "eu-west-1"}, "nodeType": "m5.large",
            "preemptible": 1, "cpuCoreHours": 2, "ramByteHours": 8589934592, "GPUHours": 0},
          "AWS/east/disk-1": {"type": "Disk", "properties": {"name": "disk-1"}, "byteHours": 1}}}\
        """;

    private MeterServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MeterServer().answers("/allocation", ALLOCATION).answers("/assets", ASSETS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPodIsToldWithWhatItRequestedAndUsed() throws Exception {
        Usage pod = source().usage(HOUR).getFirst();

        assertThat(pod.resource()).isEqualTo("east/models/flights-7d4");
        assertThat(pod.allocation().model()).isEqualTo("flights");
        assertThat(pod.allocation().version()).isEqualTo("3");
        assertThat(pod.allocation().deployment()).isEqualTo("d-1");
        assertThat(pod.origin().node()).isEqualTo("node-1");
        assertThat(pod.origin().source()).isEqualTo("opencost");
        assertThat(pod.interval()).isEqualTo(HOUR);
        assertThat(pod.quantity(UsageKind.CPU_SECONDS)).isEqualByComparingTo("3600");
        assertThat(pod.quantity(UsageKind.CPU_USED_SECONDS)).isEqualByComparingTo("900");
        assertThat(pod.quantity(UsageKind.MEMORY_GIB_SECONDS)).isEqualByComparingTo("1800");
        assertThat(pod.quantity(UsageKind.MEMORY_USED_GIB_SECONDS)).isEqualByComparingTo("3600");
        assertThat(pod.quantity(UsageKind.GPU_SECONDS)).isEqualByComparingTo("1800");
        assertThat(pod.quantity(UsageKind.GPU_USED_SECONDS)).isEqualByComparingTo("450");
        assertThat(pod.quantity(UsageKind.STORAGE_GIB_SECONDS)).isEqualByComparingTo("18000");
    }

    @Test
    void aNodeIsToldWithWhatItOffers() throws Exception {
        Usage node = source().usage(HOUR).getLast();

        assertThat(node.resource()).isEqualTo("node-1");
        assertThat(node.origin().role()).isEqualTo(Role.CAPACITY);
        assertThat(node.origin().provider()).isEqualTo("AWS");
        assertThat(node.origin().region()).isEqualTo("eu-west-1");
        assertThat(node.origin().commitment()).isEqualTo(Commitment.SPOT);
        assertThat(node.quantity(UsageKind.CPU_SECONDS)).isEqualByComparingTo("7200");
        assertThat(node.quantity(UsageKind.MEMORY_GIB_SECONDS)).isEqualByComparingTo("28800");
    }

    @Test
    void idleAndSumsAreNoPods() throws Exception {
        assertThat(source().usage(HOUR)).hasSize(2);
    }

    @Test
    void theSameHourIsToldUnderTheSameIds() throws Exception {
        List<Usage> first = source().usage(HOUR);

        assertThat(source().usage(HOUR)).isEqualTo(first);
        assertThat(first.getFirst().id())
                .isEqualTo("opencost/east/models/flights-7d4/2026-03-01T12:00:00Z/2026-03-01T13:00:00Z");
        assertThat(server.asked().getFirst())
                .contains("window=2026-03-01T12:00:00Z,2026-03-01T13:00:00Z", "aggregate=cluster,namespace,pod");
    }

    @Test
    void aRefusalIsToldWithItsReason() {
        server.fails(503);

        assertThatThrownBy(() -> source().usage(HOUR))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @Test
    void anErrorInTheAnswerIsNotTakenForNoUsage() {
        server.answers("/allocation", "{\"code\": 500, \"message\": \"no metrics\"}");

        assertThatThrownBy(() -> source().usage(HOUR)).hasMessageContaining("no metrics");
    }

    private OpenCostSource source() {
        return new OpenCostSource(server.address(), TagKeys.USUAL, true);
    }
}
