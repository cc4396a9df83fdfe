package dev.weir.finops.core.focus.rule;

import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.FocusValues;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether values have a format. */
final class Formats {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern UNIT =
            Pattern.compile("(\\d+ )?[A-Za-z][A-Za-z0-9 ]*([-/](\\d+ )?[A-Za-z][A-Za-z0-9 ]*)?");
    private static final int REMEMBERED = 4_096;

    private final KeyValues keyValues;
    private final Map<String, Boolean> known = new Remembered();
    private final Map<String, Boolean> units = new Remembered();

    Formats(KeyValues keyValues) {
        this.keyValues = keyValues;
    }

    boolean fits(FocusRow row, int column, ValueFormat format) {
        String text = row.text(column);
        if (text == null) {
            return true;
        }
        return switch (format) {
            case TEXT -> true;
            case STRING -> !text.isBlank();
            case DECIMAL -> row.decimal(column) != null;
            case NUMERIC -> row.decimal(column) != null && FocusValues.isFocusNumber(text);
            case INSTANT -> row.instant(column) != null;
            case DATE_TIME -> row.instant(column) != null && FocusValues.isFocusDateTime(text);
            case UNIT -> units.computeIfAbsent(text, unit -> UNIT.matcher(unit).matches());
            case NATIONAL_CURRENCY -> CURRENCIES.contains(text);
            case CURRENCY -> CURRENCIES.contains(text) || !text.isBlank() && text.length() > 3;
            case KEY_VALUE -> isKeyValue(text);
        };
    }

    private boolean isKeyValue(String text) {
        Boolean before = known.get(text);
        if (before == null) {
            before = keyValues.read(text).isPresent();
            known.put(text, before);
        }
        return before;
    }

    /** The last texts that were read: many rows share their tags and units. */
    private static final class Remembered extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
