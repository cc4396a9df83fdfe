package dev.weir.finops.core.focus;

import dev.weir.finops.core.focus.rule.KeyValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells by their tags to whom charges belong. Used by one thread. */
public final class Attributor {

    private static final int REMEMBERED = 4_096;

    private final TagKeys keys;
    private final KeyValues keyValues;
    private final Function<Map<String, String>, String> json;
    private final Map<String, Attribution> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Attribution> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param json writes tags as a JSON object
     */
    public Attributor(TagKeys keys, KeyValues keyValues, Function<Map<String, String>, String> json) {
        this.keys = keys;
        this.keyValues = keyValues;
        this.json = json;
    }

    public Attribution of(FocusRow row) {
        String tags = row.text("Tags");
        if (tags == null) {
            return Attribution.NONE;
        }
        Attribution before = known.get(tags);
        if (before == null) {
            before = read(tags);
            known.put(tags, before);
        }
        return before;
    }

    private Attribution read(String tags) {
        Optional<Map<String, String>> pairs = keyValues.read(tags);
        return pairs.filter(read -> !read.isEmpty())
                .map(read -> keys.attribute(read, json.apply(read)))
                .orElse(Attribution.NONE);
    }
}
