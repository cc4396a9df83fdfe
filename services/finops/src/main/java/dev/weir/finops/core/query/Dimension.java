package dev.weir.finops.core.query;

import dev.weir.finops.core.ledger.Slice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** By what costs are summed up and filtered. */
public sealed interface Dimension {

    /** The name that people write. */
    String label();

    /** The value that a slice has; empty when it has none. */
    String of(Slice slice);

    /** A column of every slice. */
    enum Field implements Dimension {
        MODEL(slice -> slice.allocation().model()),
        /** Model and version, since a version means nothing alone. */
        VERSION(Field::modelVersion),
        DEPLOYMENT(slice -> slice.allocation().deployment()),
        OWNER(slice -> slice.allocation().owner()),
        PROJECT(slice -> slice.allocation().project()),
        ENVIRONMENT(slice -> slice.allocation().environment()),
        COST_CENTER(slice -> slice.allocation().costCenter()),
        PROVIDER(slice -> slice.origin().provider()),
        REGION(slice -> slice.origin().region()),
        SERVICE(slice -> slice.origin().service()),
        SKU(slice -> slice.origin().sku()),
        COMMITMENT(slice -> slice.origin().commitment().name()),
        COMMITMENT_STATUS(Slice::commitmentStatus),
        HARDWARE(slice -> slice.origin().hardware()),
        NODE(slice -> slice.origin().node()),
        SOURCE(slice -> slice.origin().source()),
        CATEGORY(Slice::category),
        KIND(slice -> slice.kind().name());

        private final Function<Slice, String> value;

        Field(Function<Slice, String> value) {
            this.value = value;
        }

        @Override
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String of(Slice slice) {
            return value.apply(slice);
        }

        private static String modelVersion(Slice slice) {
            String model = slice.allocation().model();
            return model.isEmpty() ? "" : model + "/" + slice.allocation().version();
        }
    }

    /**
     * A free label.
     *
     * @param key one to 128 letters, digits and {@code . _ / : -}
     */
    record Tag(String key) implements Dimension {

        private static final String PREFIX = "tag:";
        private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}._/:-]{1,128}");

        public Tag {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("\"" + key + "\" cannot be the key of a tag");
            }
        }

        @Override
        public String label() {
            return PREFIX + key;
        }

        @Override
        public String of(Slice slice) {
            return slice.allocation().tags().getOrDefault(key, "");
        }
    }

    /**
     * Reads a dimension as people write it, for example {@code cost_center} or {@code tag:team}.
     *
     * @throws IllegalArgumentException when there is no such dimension
     */
    static Dimension parse(String name) {
        if (name.startsWith(Tag.PREFIX)) {
            return new Tag(name.substring(Tag.PREFIX.length()));
        }
        return field(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no dimension \"" + name
                        + "\"; there are tag:<key> and "
                        + Arrays.stream(Field.values()).map(Field::label).collect(Collectors.joining(", "))));
    }

    private static Optional<Field> field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
