package dev.weir.finops.storage;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.weir.finops.core.focus.Attribution;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.FocusValues;
import dev.weir.finops.core.focus.Header;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows of bills as {@code bill_line} has them. */
final class BillLines {

    /** The columns of every bill; the import is the default of its partition. */
    private static final String COLUMNS = "line, model, version, deployment, owner, project, environment, cost_center,"
            + " provider_name, tags, other";

    private static final int PLAIN = "2026-11-28T00:00:00Z".length();

    private final CopyText copy = new CopyText();
    private @Nullable Header header;
    private BillColumns[] columns = {};
    private int[] indices = {};
    private int[] providers = {};
    private List<Integer> others = List.of();

    /** Whether rows of this bill are written now. */
    boolean areOf(Header bill) {
        return bill == header;
    }

    /** Whether rows of a bill have the columns that are written now. */
    boolean haveColumnsOf(Header bill) {
        return List.of(columns).equals(BillColumns.in(bill));
    }

    /** Writes rows of another bill from now on; those before must have been taken unless they have its columns. */
    void begin(Header bill) {
        header = bill;
        others = BillColumns.others(bill);
        providers = BillColumns.PROVIDER.stream().mapToInt(bill::index).toArray();
        columns = BillColumns.in(bill).toArray(BillColumns[]::new);
        indices = Arrays.stream(columns)
                .mapToInt(column -> bill.index(column.focus()))
                .toArray();
    }

    /** The columns that are written, in order: those that the bill has not are left out. */
    String columns() {
        return COLUMNS
                + Arrays.stream(columns).map(column -> ", " + column.column()).collect(Collectors.joining());
    }

    void add(long line, FocusRow row, Attribution to) {
        copy.field(line);
        copy.field(to.model());
        copy.field(to.version());
        copy.field(to.deployment());
        copy.field(to.owner());
        copy.field(to.project());
        copy.field(to.environment());
        copy.field(to.costCenter());
        copy.field(provider(row));
        copy.field(to.tags().isEmpty() ? null : to.tags());
        copy.field(others(row));
        for (int index = 0; index < columns.length; index++) {
            copy.field(value(row, indices[index], columns[index].type()));
        }
        copy.endRow();
    }

    int length() {
        return copy.length();
    }

    byte[] take() {
        return copy.take();
    }

    private static @Nullable String value(FocusRow row, int column, BillColumns.Type type) {
        return switch (type) {
            case TEXT -> row.text(column);
            case DECIMAL -> {
                BigDecimal decimal = row.decimal(column);
                yield decimal == null ? null : text(decimal, Objects.requireNonNull(row.text(column)));
            }
            case INSTANT -> {
                Instant instant = row.instant(column);
                yield instant == null ? null : text(instant, Objects.requireNonNull(row.text(column)));
            }
        };
    }

    /** As the bill has it, where PostgreSQL reads that as the same number. */
    private static String text(BigDecimal decimal, String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!(character >= '0' && character <= '9' || character == '.' || character == '-' && index == 0)) {
                return decimal.toString();
            }
        }
        return text;
    }

    /** As the bill has it, where it is written as Java and PostgreSQL would. */
    private static String text(Instant instant, String text) {
        return text.length() == PLAIN && FocusValues.isFocusDateTime(text) ? text : instant.toString();
    }

    private @Nullable String provider(FocusRow row) {
        for (int column : providers) {
            String value = row.text(column);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String others(FocusRow row) {
        StringBuilder json = new StringBuilder();
        for (int column : others) {
            String value = row.text(column);
            if (value != null) {
                json.append(json.isEmpty() ? '{' : ',').append('"');
                JsonStringEncoder.getInstance()
                        .quoteAsString(row.header().columns().get(column), json);
                json.append("\":\"");
                JsonStringEncoder.getInstance().quoteAsString(value, json);
                json.append('"');
            }
        }
        return json.isEmpty() ? null : json.append('}').toString();
    }
}
