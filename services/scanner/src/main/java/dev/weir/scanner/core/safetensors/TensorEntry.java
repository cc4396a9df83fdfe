package dev.weir.scanner.core.safetensors;

import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tensor as the header describes it.
 *
 * @param name its name
 * @param from first byte in the data section
 * @param to first byte behind it
 * @param expected length in bytes by type and shape, empty for a type that is not known
 */
record TensorEntry(String name, long from, long to, Optional<Long> expected) {

    /** Bits an element takes; from the format's own list of types. */
    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("BOOL", 8),
            Map.entry("U8", 8),
            Map.entry("I8", 8),
            Map.entry("F8_E5M2", 8),
            Map.entry("F8_E4M3", 8),
            Map.entry("F8_E8M0", 8),
            Map.entry("F4", 4),
            Map.entry("F6_E2M3", 6),
            Map.entry("F6_E3M2", 6),
            Map.entry("I16", 16),
            Map.entry("U16", 16),
            Map.entry("F16", 16),
            Map.entry("BF16", 16),
            Map.entry("I32", 32),
            Map.entry("U32", 32),
            Map.entry("F32", 32),
            Map.entry("C64", 64),
            Map.entry("F64", 64),
            Map.entry("I64", 64),
            Map.entry("U64", 64));

    static TensorEntry of(String name, JsonValue value) throws Malformed {
        if (value instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.get("dtype") instanceof JsonValue.Text(String type)
                && members.get("shape") instanceof JsonValue.Elements(List<JsonValue> shape)
                && members.get("data_offsets") instanceof JsonValue.Elements(List<JsonValue> offsets)
                && offsets.size() == 2) {
            return new TensorEntry(name, whole(offsets.get(0)), whole(offsets.get(1)), bytes(type, shape));
        }
        throw new Malformed("a tensor of the header lacks its type, shape or offsets");
    }

    private static Optional<Long> bytes(String type, List<JsonValue> shape) throws Malformed {
        Integer bits = BITS.get(type);
        if (bits == null) {
            return Optional.empty();
        }
        try {
            long product = bits;
            for (JsonValue dimension : shape) {
                product = Math.multiplyExact(product, whole(dimension));
            }
            return Optional.of(Math.ceilDiv(product, 8));
        } catch (ArithmeticException e) {
            throw new Malformed("a tensor's shape is larger than any file");
        }
    }

    private static long whole(JsonValue value) throws Malformed {
        if (value instanceof JsonValue.Number(String literal) && literal.matches("[0-9]{1,18}")) {
            return Long.parseLong(literal);
        }
        throw new Malformed("the header has no whole number where one must be");
    }
}
