package dev.weir.finops.core.statement;

import dev.weir.finops.core.rightsizing.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What else is known about a scope and its month; what is not known is left out of its statement. */
public interface Outlook {

    /** Anomalies that began in the month, youngest first. */
    List<Anomaly> anomalies(Scope scope, YearMonth month);

    /** The budget of the month. */
    Optional<Budget> budget(Scope scope, YearMonth month);

    /** Expected costs of days of the month that are still to come. */
    List<Expected> forecast(Scope scope, YearMonth month);

    /** What was recommended for some deployments and still holds, what saves most first. */
    List<Standing> recommendations(Set<String> deployments);

    /**
     * A cost that the past does not explain.
     *
     * @param suspect deployment that it came with; empty when none is suspected
     */
    record Anomaly(
            String scope,
            Instant start,
            Optional<Instant> closed,
            BigDecimal actual,
            BigDecimal expected,
            String suspect) {}

    /** What may be spent in the month. */
    record Budget(String name, BigDecimal amount) {}

    /** The cost of a day with the bounds that it keeps with the forecast's coverage. */
    record Expected(LocalDate day, BigDecimal amount, BigDecimal lower, BigDecimal upper) {}
}
