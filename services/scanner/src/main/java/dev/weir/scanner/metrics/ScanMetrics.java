package dev.weir.scanner.metrics;

import dev.weir.scanner.core.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** Duration of scans by verdict, which counts the verdicts too; and findings by rule. */
@ApplicationScoped
public class ScanMetrics {

    private final MeterRegistry registry;

    ScanMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Records one scan of a version. */
    public void record(Outcome.Scan scan) {
        String verdict = scan.verdict().name().toLowerCase(Locale.ROOT);
        Timer.builder("weir.scan.duration")
                .description("time from fetching the first artifact to the evidence of the last")
                .tag("verdict", verdict)
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.between(scan.startedAt(), scan.completedAt()));
        scan.report()
                .findings()
                .forEach(f -> registry.counter(
                                "weir.scan.findings", "rule", f.rule().id())
                        .increment());
    }
}
