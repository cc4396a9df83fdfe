package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.PatternWatch;
import dev.weir.finops.core.anomaly.Surge;
import dev.weir.finops.core.anomaly.SurgeDetector;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notices when the costs of a scope are not what they used to be, and says since when, by what and with whom. */
public final class AnomalyDesk {

    /** Stretches within which anomalies of one cause are one group. */
    private static final int TOGETHER = 10;

    /** A watch of patterns may forget so much of what is remembered of a scope, since it finds that there again. */
    private static final int FOUND_AGAIN = 4;

    private final SurgeSettings settings;
    private final SurgeDetector surges;
    private final PatternSettings patterns;
    private final Money zero;
    private final Duration lookBack;

    /**
     * @param lookBack how long before an anomaly a deployment may have begun to be suspected of it
     */
    public AnomalyDesk(SurgeSettings settings, PatternSettings patterns, Money zero, Duration lookBack) {
        this.settings = settings;
        this.surges = new SurgeDetector(settings, zero);
        this.patterns = patterns;
        this.zero = zero;
        this.lookBack = lookBack;
    }

    /**
     * Takes a charge into account in every scope that it belongs to.
     *
     * @param now when it became known
     * @return anomalies that began, those of narrow scopes first; none for what no deployment served
     */
    List<CostAnomaly> observe(PricedUsage priced, Accounts accounts, Instant now) {
        Allocation to = priced.usage().allocation();
        List<CostScope> scopes = CostScope.watched(to);
        if (scopes.isEmpty()) {
            return List.of();
        }
        Instant since = priced.usage().interval().start();
        accounts.metered(new Deployment(to.deployment(), to.model(), to.version(), "", since));
        List<CostAnomaly> told = new ArrayList<>();
        List<Bucket> slices = surges.slices(priced);
        for (CostScope scope : scopes) {
            for (Surge.Opened opened : observe(scope.toString(), slices, accounts.anomalies())) {
                CostAnomaly anomaly = anomaly(scope, opened, to.model(), accounts);
                accounts.anomalies().opened(anomaly, now);
                told.add(anomaly);
            }
        }
        return told;
    }

    private List<Surge.Opened> observe(String scope, List<Bucket> slices, AnomalyNotes notes) {
        SurgeState before = notes.surge(scope);
        SurgeDetector.Step step = surges.observe(before, slices);
        notes.remember(scope, step.state());
        List<Surge.Opened> opened = new ArrayList<>();
        note(scope, step.surge(), notes).ifPresent(opened::add);
        if (!before.known().newest().equals(step.state().known().newest())) {
            note(scope, notes.pattern(scope, memory -> watch(memory, before)).observe(step.state()), notes)
                    .ifPresent(opened::add);
            peak(scope, step.state(), notes);
        }
        return opened;
    }

    /** Sees what it forgot before newer stretches push it out. */
    private PatternWatch watch(PatternMemory memory, SurgeState before) {
        PatternWatch watch = new PatternWatch(
                patterns,
                settings.bucket(),
                new Money(settings.minimumExcess(), zero.currency()),
                settings.longestHistory() / FOUND_AGAIN,
                memory);
        watch.observe(before);
        return watch;
    }

    private static Optional<Surge.Opened> note(String scope, Surge surge, AnomalyNotes notes) {
        return switch (surge) {
            case Surge.Quiet quiet -> Optional.empty();
            case Surge.Continuing continuing -> Optional.empty();
            case Surge.Opened opened -> Optional.of(opened);
            case Surge.Closed closed -> {
                notes.closed(scope, closed.at());
                yield Optional.empty();
            }
        };
    }

    private void peak(String scope, SurgeState state, AnomalyNotes notes) {
        switch (state) {
            case SurgeState.Calm calm -> {}
            case SurgeState.Surging surging -> notes.peaked(scope, surging.peak(zero));
        }
    }

    private CostAnomaly anomaly(CostScope scope, Surge.Opened opened, String model, Accounts accounts) {
        Interval before = new Interval(
                opened.window().start().minus(settings.bucket().multipliedBy(settings.longestHistory())),
                opened.window().start());
        List<Contributor> contributors = accounts.anomalies().contributors(scope, opened.window(), before);
        String cause = switch (scope.kind()) {
            case MODEL -> scope.name();
            case PROJECT, OWNER, ENVIRONMENT, TOTAL ->
                contributors.stream()
                        .filter(each -> each.dimension().equals("model")
                                && !each.value().isBlank())
                        .map(Contributor::value)
                        .findFirst()
                        .orElse(model);
        };
        String id = scope.toString() + "@" + opened.window().start();
        Instant together = opened.window().start().minus(settings.bucket().multipliedBy(TOGETHER));
        String group = accounts.anomalies().openGroup(cause, together).orElse(id);
        return new CostAnomaly(
                id, group, scope.toString(), cause, opened, contributors, suspect(cause, opened, accounts));
    }

    private Optional<Deployment> suspect(String model, Surge.Opened surge, Accounts accounts) {
        return accounts.youngestDeployment(model, surge.window().end())
                .filter(deployment ->
                        deployment.since().isAfter(surge.window().start().minus(lookBack)));
    }
}
