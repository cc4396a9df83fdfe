package dev.weir.finops.core.focus;

import java.time.Instant;
import java.util.Objects;

/**
 * What a correction replaces: the charges of one account in one billing period.
 *
 * @param account BillingAccountId
 * @param start of the billing period
 */
public record BillPeriod(String account, Instant start) implements Comparable<BillPeriod> {

    /**
     * The period of a row that can be booked.
     *
     * @throws NullPointerException when the row has no account or no billing period
     */
    public static BillPeriod of(FocusRow row) {
        return new BillPeriod(
                Objects.requireNonNull(row.text("BillingAccountId")),
                Objects.requireNonNull(row.instant("BillingPeriodStart")));
    }

    @Override
    public int compareTo(BillPeriod other) {
        int byAccount = account.compareTo(other.account);
        return byAccount == 0 ? start.compareTo(other.start) : byAccount;
    }
}
