package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Charging;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Price lists by provider, region, commitment and time. Usage has the prices that held when it began; each of its kinds
 * has that of the list that fits best, and of the default card where no list has one. What is priced in another currency
 * than that of the default card is converted at the rate of the day on which the usage began.
 */
public final class RateBook implements Pricing {

    private final Map<RateScope, List<PriceList>> lists = new HashMap<>();
    private final RateCard fallback;
    private final Exchange exchange;
    private final @Nullable RateBook below;

    private record Found(String list, Price price) {}

    /**
     * @param fallback has a price for every kind that must have one
     * @throws IllegalArgumentException when two lists price a kind for the same usage, so that none decides
     */
    public RateBook(List<PriceList> lists, RateCard fallback, Exchange exchange) {
        this(lists, fallback, exchange, null);
    }

    private RateBook(List<PriceList> lists, RateCard fallback, Exchange exchange, @Nullable RateBook below) {
        this.fallback = fallback;
        this.exchange = exchange;
        this.below = below;
        for (PriceList list : lists) {
            List<PriceList> others = this.lists.computeIfAbsent(list.scope(), unseen -> new ArrayList<>());
            others.forEach(other -> refuseClash(other, list));
            others.add(list);
        }
    }

    /** The same book with other lists, whose prices go before those that are in it. */
    public RateBook under(List<PriceList> others) {
        return new RateBook(others, fallback, exchange, this);
    }

    /** All lists, of this book and of those under it, in no order. */
    public List<PriceList> lists() {
        List<PriceList> all = new ArrayList<>(below == null ? List.of() : below.lists());
        lists.values().forEach(all::addAll);
        return all;
    }

    @Override
    public Money zero() {
        return fallback.zero();
    }

    @Override
    public PricedUsage price(Usage usage) {
        if (usage.charge().isPresent()) {
            return fallback.price(usage);
        }
        Set<String> names = new LinkedHashSet<>();
        List<Charge> charges = new ArrayList<>();
        List<RateScope> scopes = RateScope.fitting(usage.origin());
        ChargedQuantities.of(usage.measures())
                .forEach((kind, quantity) -> find(kind, usage, scopes).ifPresent(found -> {
                    names.add(found.list());
                    charges.add(charge(kind, quantity, found.price()));
                }));
        Money total = charges.stream().map(Charge::amount).reduce(zero(), Money::plus);
        return new PricedUsage(usage, charges, total, names.isEmpty() ? fallback.name() : String.join("+", names));
    }

    private static Charge charge(UsageKind kind, BigDecimal quantity, Price price) {
        return new Charge(kind, quantity, price, price.of(quantity));
    }

    private Optional<Found> find(UsageKind kind, Usage usage, List<RateScope> scopes) {
        if (kind.charging() == Charging.MEASURED) {
            return Optional.empty();
        }
        Instant at = usage.interval().start();
        for (RateScope scope : scopes) {
            for (PriceList list : lists.getOrDefault(scope, List.of())) {
                Price price = list.prices().get(kind);
                if (price != null && list.validity().holds(at)) {
                    return Optional.of(new Found(list.name(), inCurrency(price, at)));
                }
            }
        }
        return below == null
                ? Optional.ofNullable(fallback.prices().get(kind)).map(price -> new Found(fallback.name(), price))
                : below.find(kind, usage, scopes);
    }

    private Price inCurrency(Price price, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return exchange.convert(price, zero().currency(), day);
    }

    private static void refuseClash(PriceList one, PriceList other) {
        if (!one.validity().overlaps(other.validity())) {
            return;
        }
        other.prices().keySet().stream()
                .filter(one.prices()::containsKey)
                .findFirst()
                .ifPresent(kind -> {
                    throw new IllegalArgumentException("the price lists " + one.name() + " and " + other.name()
                            + " both have a price of " + kind + " for " + other.scope() + " at the same time");
                });
    }
}
