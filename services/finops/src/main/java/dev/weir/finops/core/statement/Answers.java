package dev.weir.finops.core.statement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/** How many answers models gave. */
public interface Answers {

    /** Logged answers of a month by model and version, as {@code flights/2}. */
    Map<String, BigDecimal> byVersion(YearMonth month);
}
