package dev.weir.signing.files;

import dev.weir.signing.Item;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the parts of a model at hand with those that were signed. */
public final class ModelCheck {

    private static final String WHOLE = ".";

    private ModelCheck() {}

    /** What differs, in words, one line for each part; nothing when the model is the one that was signed. */
    public static List<String> differences(Manifest signed, Manifest actual) {
        Map<String, Item> found = HashMap.newHashMap(actual.items().size());
        boolean whole = isWhole(signed) && isOneFile(actual);
        actual.items().forEach(item -> found.put(whole ? WHOLE + offsets(item.name(), actual) : item.name(), item));
        List<String> differences = new ArrayList<>();
        for (Item item : signed.items()) {
            Item other = found.remove(item.name());
            if (other == null) {
                differences.add("missing: " + item.name());
            } else if (other.hash() != item.hash() || !other.hex().equals(item.hex())) {
                differences.add("changed: " + item.name());
            }
        }
        found.keySet().stream().sorted().forEach(name -> differences.add("not signed: " + name));
        return differences;
    }

    /** The reference implementation names the only file of a model that is one file {@code .}. */
    private static boolean isWhole(Manifest signed) {
        return signed.items().stream()
                .allMatch(item -> file(item.name(), signed).equals(WHOLE));
    }

    private static boolean isOneFile(Manifest actual) {
        return actual.items().stream()
                        .map(item -> file(item.name(), actual))
                        .distinct()
                        .count()
                == 1;
    }

    private static String file(String part, Manifest manifest) {
        return part.substring(0, part.length() - offsets(part, manifest).length());
    }

    private static String offsets(String part, Manifest manifest) {
        return switch (manifest.serialization().method()) {
            case Method.Files files -> "";
            case Method.Shards shards -> part.substring(Math.max(0, part.lastIndexOf(':', part.lastIndexOf(':') - 1)));
        };
    }
}
