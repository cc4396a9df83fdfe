package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Prices the usage of a log anew and compares. The log is read twice: first to know which records were corrected, whose
 * cost others replace, then to price the rest. Usage that was sent twice counts once. The ids of all usage are
 * remembered.
 */
public final class Repricing {

    private final Pricing current;
    private final Pricing next;
    private final Interval period;
    private final String card;
    private final Set<String> corrected = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final SortedMap<Scope, RateDifference> differences = new TreeMap<>();

    /** To whom a difference belongs; empty where it is not known. */
    public record Scope(String model, String project) implements Comparable<Scope> {

        @Override
        public int compareTo(Scope other) {
            return Comparator.comparing(Scope::model)
                    .thenComparing(Scope::project)
                    .compare(this, other);
        }
    }

    /**
     * @param current prices that hold
     * @param next prices that are to hold
     * @param period only usage that began in it is priced anew
     * @param card name of the new prices, which corrections are told apart by
     */
    public Repricing(Pricing current, Pricing next, Interval period, String card) {
        this.current = current;
        this.next = next;
        this.period = period;
        this.card = card;
    }

    /** Notes what a record corrects: the first reading. */
    public void note(Usage usage) {
        if (!usage.corrects().isEmpty()) {
            corrected.add(usage.corrects());
        }
    }

    /**
     * Prices a record anew: the second reading.
     *
     * @return what corrects it, under the same id whenever it is asked; none when its cost stays as it is
     * @throws IllegalArgumentException when a price or an exchange rate is missing
     */
    public Optional<Usage> price(Usage usage) {
        if (usage.charge().isPresent()
                || !isIn(usage.interval())
                || corrected.contains(usage.id())
                || usage.id().endsWith(mark())
                || !seen.add(usage.id())) {
            return Optional.empty();
        }
        Money before = current.price(usage).total();
        Money after = next.price(usage).total();
        Allocation to = usage.allocation();
        Scope scope = new Scope(to.model(), to.project());
        RateDifference known = differences.getOrDefault(scope, new RateDifference(0, next.zero(), next.zero()));
        differences.put(scope, known.plus(before, after));
        return before.compareTo(after) == 0 ? Optional.empty() : Optional.of(correction(usage));
    }

    /** By model and project. */
    public SortedMap<Scope, RateDifference> differences() {
        return differences;
    }

    public RateDifference total() {
        return differences.values().stream()
                .reduce(
                        new RateDifference(0, next.zero(), next.zero()),
                        (one, other) -> new RateDifference(
                                one.records() + other.records(),
                                one.before().plus(other.before()),
                                one.after().plus(other.after())));
    }

    private boolean isIn(Interval usage) {
        return !usage.start().isBefore(period.start()) && usage.start().isBefore(period.end());
    }

    private Usage correction(Usage usage) {
        return new Usage(
                usage.id() + mark(),
                usage.resource(),
                usage.allocation(),
                usage.measures(),
                usage.interval(),
                usage.origin(),
                usage.charge(),
                usage.id());
    }

    private String mark() {
        return "@" + card;
    }
}
