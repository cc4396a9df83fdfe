package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;

/**
 * What other prices would change.
 *
 * @param records metering records whose cost changes
 * @param before at the prices that hold
 * @param after at the others
 */
public record RateDifference(long records, Money before, Money after) {

    RateDifference plus(Money oneBefore, Money oneAfter) {
        boolean changed = oneBefore.compareTo(oneAfter) != 0;
        return new RateDifference(records + (changed ? 1 : 0), before.plus(oneBefore), after.plus(oneAfter));
    }

    public Money difference() {
        return after.minus(before);
    }
}
