package dev.weir.finops.core.ledger;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A month that takes no more bookings.
 *
 * @param records metering records in its books
 * @param inFile whether it is in the history's files
 */
public record ClosedMonth(YearMonth month, Instant closedAt, long records, boolean inFile) {}
