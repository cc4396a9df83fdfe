package dev.weir.deployer.core.rightsizing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as Kubernetes writes it, for example {@code 250m} or {@code 512Mi}. */
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {

    private static final Pattern FORMAT = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "m", new BigDecimal("0.001"),
            "k", BigDecimal.TEN.pow(3),
            "M", BigDecimal.TEN.pow(6),
            "G", BigDecimal.TEN.pow(9),
            "T", BigDecimal.TEN.pow(12),
            "Ki", BigDecimal.TWO.pow(10),
            "Mi", BigDecimal.TWO.pow(20),
            "Gi", BigDecimal.TWO.pow(30),
            "Ti", BigDecimal.TWO.pow(40));

    /** Reads an amount; empty when it is none, or negative. */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal unit =
                matcher.group(2) == null ? BigDecimal.ONE : UNITS.getOrDefault(matcher.group(2), BigDecimal.ONE);
        return Optional.of(new Quantity(new BigDecimal(matcher.group(1)).multiply(unit)));
    }

    /** Whether two amounts differ by a tenth of the other at most. */
    public boolean isNear(Quantity other) {
        return amount.subtract(other.amount).abs().movePointRight(1).compareTo(other.amount) <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }
}
