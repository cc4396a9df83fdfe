package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.PackageUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Who needs which package at which version. The keys begin with package and version, so that an advisory reads one row
 * for each version that it does not concern, however many models need that.
 */
final class UseIndex {

    static final String STORE = "uses";

    private final KeyValueStore<String, String> rows;

    UseIndex(KeyValueStore<String, String> rows) {
        this.rows = rows;
    }

    void add(PackageUse use, String versionKey) {
        rows.put(Keys.use(use, versionKey), use.purl());
    }

    void remove(PackageUse use, String versionKey) {
        rows.delete(Keys.use(use, versionKey));
    }

    /**
     * The uses of a package, by the key of the model's version.
     *
     * @param concerns whether a version of the package, empty when none is known, may be meant at all
     */
    Map<String, List<PackageUse>> of(String packageKey, Predicate<String> concerns) {
        Map<String, List<PackageUse>> found = new LinkedHashMap<>();
        String from = packageKey + '\0';
        String end = Keys.after(from);
        while (from != null) {
            from = read(from, end, concerns, found);
        }
        return found;
    }

    /** Reads until a version that is not meant; answers where the next begins, or null at the end. */
    private @Nullable String read(
            String from, String end, Predicate<String> concerns, Map<String, List<PackageUse>> found) {
        String meant = null;
        try (KeyValueIterator<String, String> uses = rows.range(from, end)) {
            while (uses.hasNext()) {
                KeyValue<String, String> use = uses.next();
                List<String> parts = Keys.parts(use.key);
                String version = parts.get(1);
                if (!version.equals(meant)) {
                    if (!concerns.test(version)) {
                        return Keys.after(parts.get(0) + '\0' + version + '\0');
                    }
                    meant = version;
                }
                PackageUrls.parse(use.value)
                        .ifPresent(p -> found.computeIfAbsent(parts.get(2), key -> new ArrayList<>())
                                .add(p));
            }
        }
        return null;
    }
}
