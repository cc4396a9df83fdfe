package dev.weir.finops.sources;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** What OpenCost's figures say in the units of usage. */
final class OpenCostMeasures {

    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private final JsonNode figures;
    private final List<Measure> measures = new ArrayList<>();

    private OpenCostMeasures(JsonNode figures) {
        this.figures = figures;
    }

    static List<Measure> ofPod(JsonNode pod) {
        BigDecimal seconds = number(pod, "minutes").multiply(SECONDS_PER_MINUTE);
        return new OpenCostMeasures(pod)
                .add(UsageKind.CPU_SECONDS, "cpuCoreRequestAverage", seconds, BigDecimal.ONE)
                .add(UsageKind.CPU_USED_SECONDS, "cpuCoreUsageAverage", seconds, BigDecimal.ONE)
                .add(UsageKind.MEMORY_GIB_SECONDS, "ramByteRequestAverage", seconds, GIB)
                .add(UsageKind.MEMORY_USED_GIB_SECONDS, "ramByteUsageAverage", seconds, GIB)
                .add(UsageKind.GPU_SECONDS, "gpuHours", SECONDS_PER_HOUR, BigDecimal.ONE)
                .addOf(
                        pod.path("gpuAllocation"),
                        UsageKind.GPU_USED_SECONDS,
                        "gpuUsageAverage",
                        seconds,
                        BigDecimal.ONE)
                .add(UsageKind.STORAGE_GIB_SECONDS, "pvByteHours", SECONDS_PER_HOUR, GIB)
                .measures;
    }

    static List<Measure> ofNode(JsonNode node) {
        return new OpenCostMeasures(node)
                .add(UsageKind.CPU_SECONDS, "cpuCoreHours", SECONDS_PER_HOUR, BigDecimal.ONE)
                .add(UsageKind.MEMORY_GIB_SECONDS, "ramByteHours", SECONDS_PER_HOUR, GIB)
                .add(UsageKind.GPU_SECONDS, "GPUHours", SECONDS_PER_HOUR, BigDecimal.ONE)
                .measures;
    }

    /** Adds a figure times something, in units of which one has so many of the figure's. */
    private OpenCostMeasures add(UsageKind kind, String figure, BigDecimal times, BigDecimal unit) {
        return addOf(figures, kind, figure, times, unit);
    }

    private OpenCostMeasures addOf(JsonNode from, UsageKind kind, String figure, BigDecimal times, BigDecimal unit) {
        BigDecimal quantity = number(from, figure).multiply(times).divide(unit, MathContext.DECIMAL64);
        if (quantity.signum() > 0) {
            measures.add(new Measure(kind, quantity));
        }
        return this;
    }

    private static BigDecimal number(JsonNode from, String figure) {
        JsonNode value = from.path(figure);
        return value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }
}
