package dev.weir.deployer.manifests;

import java.util.LinkedHashMap;
import java.util.Map;

/** A YAML mapping that keeps its keys in the order in which they are written. */
final class Tree {

    private Tree() {}

    /** A mapping of these keys to these values, which alternate. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
