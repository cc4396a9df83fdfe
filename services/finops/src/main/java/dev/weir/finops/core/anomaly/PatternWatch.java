package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.novelty.NoveltyDetector;
import dev.weir.finops.core.novelty.Usual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches the cost of one scope, stretch after stretch, for what it never did before or never at that hour, and says
 * what is worth it: costs that are higher than usual by enough money. What {@link SurgeDetector} finds at once by a
 * bound this one does not say again.
 */
public final class PatternWatch {

    private final PatternSettings settings;
    private final Duration stretch;
    private final Money minimumExcess;
    private final int foundAgain;
    private final NoveltyDetector detector;
    private boolean told;
    private boolean due;
    private int unsaved;

    /**
     * @param stretch length of a bucket
     * @param minimumExcess excess below which nobody is woken
     * @param foundAgain stretches that it may forget, since a later call of {@link #observe} has them still
     */
    public PatternWatch(
            PatternSettings settings, Duration stretch, Money minimumExcess, int foundAgain, PatternMemory memory) {
        this.settings = settings;
        this.stretch = stretch;
        this.minimumExcess = minimumExcess;
        this.foundAgain = foundAgain;
        this.detector = new NoveltyDetector(settings.novelty(), memory.novelty());
        this.told = memory.told();
    }

    public PatternMemory memory() {
        return new PatternMemory(detector.memory(), told);
    }

    /** What must be written down now, if it must: it was not yet, and would not be found again. */
    public Optional<PatternMemory> due() {
        if (!due && unsaved < foundAgain) {
            return Optional.empty();
        }
        due = false;
        unsaved = 0;
        return Optional.of(memory());
    }

    /**
     * Takes those stretches into account that are whole and were not before.
     *
     * @return what the newest of them says: quiet while a surge goes on
     */
    public Surge observe(SurgeState state) {
        Surge said = new Surge.Quiet();
        Optional<Instant> seen = detector.newest();
        for (Bucket bucket : whole(state.known())) {
            if (seen.isEmpty() || bucket.start().isAfter(seen.get())) {
                boolean before = told;
                said = judge(bucket, state);
                unsaved++;
                due |= told != before;
            }
        }
        return said;
    }

    private List<Bucket> whole(Timeline known) {
        return known.newest()
                .map(newest -> known.before(newest.minus(stretch)).buckets())
                .orElse(List.of());
    }

    private Surge judge(Bucket bucket, SurgeState state) {
        Money zero = Money.zero(minimumExcess.currency());
        Money actual = bucket.total(zero);
        double surprise = detector.add(bucket.start(), actual.amount().doubleValue());
        if (!told && !detector.isAnomaly(surprise)) {
            return new Surge.Quiet();
        }
        Optional<Usual> usual = detector.usual();
        return switch (state) {
            case SurgeState.Surging surging -> new Surge.Quiet();
            case SurgeState.Calm calm when usual.isEmpty() -> new Surge.Quiet();
            case SurgeState.Calm calm -> judge(bucket, surprise, usual.get(), calm, zero);
        };
    }

    private Surge judge(Bucket bucket, double surprise, Usual usual, SurgeState.Calm calm, Money zero) {
        Money expected = money(usual.middle());
        Money upperBound = calm.lessons().upperBound(bucket.start(), expected, money(usual.high()));
        Money actual = bucket.total(zero);
        if (actual.compareTo(upperBound) <= 0) {
            boolean over = told;
            told = false;
            return over ? new Surge.Closed(bucket.start()) : new Surge.Quiet();
        }
        Money least = minimumExcess.max(expected.times(BigDecimal.valueOf(settings.ratio())));
        if (told || actual.minus(expected).compareTo(least) < 0) {
            return new Surge.Quiet();
        }
        told = true;
        List<Bucket> past = calm.seen().before(bucket.start()).buckets();
        return new Baseline(new Past(past), zero, calm.lessons())
                .unusual(bucket, stretch, money(usual.low()), expected, upperBound, 1 - Math.pow(10, -surprise));
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), minimumExcess.currency());
    }
}
