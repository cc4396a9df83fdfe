package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Anomalies in memory. */
final class MemoryNotes implements AnomalyNotes {

    final List<NotedAnomaly> noted = new ArrayList<>();
    final List<CostAnomaly> told = new ArrayList<>();
    /** What every question about contributors is answered with. */
    List<Contributor> contributors = List.of();

    private final Map<String, SurgeState> surges = new HashMap<>();
    private final Map<String, PatternWatch> patterns = new HashMap<>();

    @Override
    public SurgeState surge(String scope) {
        return surges.getOrDefault(scope, SurgeState.unknown());
    }

    @Override
    public void remember(String scope, SurgeState state) {
        surges.put(scope, state);
    }

    @Override
    public PatternWatch pattern(String scope, Function<PatternMemory, PatternWatch> wake) {
        return patterns.computeIfAbsent(scope, name -> wake.apply(PatternMemory.EMPTY));
    }

    /** As after a kill before anything was written down of a watch. */
    void forgetPatterns() {
        patterns.clear();
    }

    /** What the watch of a scope remembers. */
    PatternMemory remembered(String scope) {
        return Objects.requireNonNull(patterns.get(scope)).memory();
    }

    @Override
    public List<Contributor> contributors(CostScope scope, Interval window, Interval before) {
        return contributors;
    }

    @Override
    public Optional<String> openGroup(String cause, Instant since) {
        return noted.stream()
                .filter(anomaly -> anomaly.cause().equals(cause) && anomaly.isOpen())
                .filter(anomaly -> !anomaly.start().isBefore(since))
                .map(NotedAnomaly::group)
                .findFirst();
    }

    @Override
    public void opened(CostAnomaly anomaly, Instant detectedAt) {
        told.add(anomaly);
        noted.add(new NotedAnomaly(
                anomaly.id(),
                anomaly.group(),
                anomaly.scope(),
                anomaly.surge().actual(),
                anomaly.surge().actual(),
                anomaly.surge().expected(),
                anomaly.surge().lowerBound(),
                anomaly.surge().upperBound(),
                anomaly.surge().score(),
                anomaly.cause(),
                anomaly.suspect().map(Deployment::id).orElse(""),
                anomaly.surge().window().start(),
                anomaly.surge().window().end(),
                detectedAt,
                null,
                anomaly.contributors(),
                null));
    }

    @Override
    public void peaked(String scope, Money most) {
        noted.replaceAll(anomaly -> anomaly.scope().equals(scope) && anomaly.isOpen()
                ? with(anomaly, anomaly.peak().max(most), anomaly.closed(), anomaly.feedback())
                : anomaly);
    }

    @Override
    public void closed(String scope, Instant at) {
        noted.replaceAll(anomaly -> anomaly.scope().equals(scope) && anomaly.isOpen()
                ? with(anomaly, anomaly.peak(), at, anomaly.feedback())
                : anomaly);
    }

    @Override
    public Optional<NotedAnomaly> anomaly(String id) {
        return noted.stream().filter(anomaly -> anomaly.id().equals(id)).findFirst();
    }

    @Override
    public void answered(String id, Feedback feedback) {
        noted.replaceAll(anomaly ->
                anomaly.id().equals(id) ? with(anomaly, anomaly.peak(), anomaly.closed(), feedback) : anomaly);
    }

    private static NotedAnomaly with(
            NotedAnomaly anomaly, Money peak, @Nullable Instant closed, @Nullable Feedback feedback) {
        return new NotedAnomaly(
                anomaly.id(),
                anomaly.group(),
                anomaly.scope(),
                anomaly.actual(),
                peak,
                anomaly.expected(),
                anomaly.lowerBound(),
                anomaly.upperBound(),
                anomaly.score(),
                anomaly.cause(),
                anomaly.deployment(),
                anomaly.start(),
                anomaly.end(),
                anomaly.detectedAt(),
                closed,
                anomaly.contributors(),
                feedback);
    }
}
