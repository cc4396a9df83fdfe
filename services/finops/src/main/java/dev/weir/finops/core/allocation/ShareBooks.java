package dev.weir.finops.core.allocation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Shares that were said, inside one transaction. */
public interface ShareBooks {

    /** What was said of the shares of some days, by key; nobody else says anything of them meanwhile. */
    Map<String, SaidShare> said(LocalDate from, LocalDate to);

    /** Notes what is said of a share of a day. */
    void say(String key, LocalDate day, SaidShare said);

    /** In the books of which month a cost of an instant is. */
    YearMonth month(Instant instant, Instant now);
}
