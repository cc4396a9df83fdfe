package dev.weir.finops.core.focus;

import dev.weir.finops.core.usage.Allocation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tags tell to whom a charge belongs. Keys are compared by their letters and digits without regard to
 * case, since labels lose the rest on their way, and without what is put before them: {@code user:} on bills,
 * {@code label_} in metrics.
 *
 * @param keys by what they tell, the one that decides first
 */
public record TagKeys(Map<Meaning, List<String>> keys) {

    /** What a tag can tell. */
    public enum Meaning {
        MODEL,
        VERSION,
        DEPLOYMENT,
        OWNER,
        PROJECT,
        ENVIRONMENT,
        COST_CENTER;

        /**
         * Reads a meaning as people write it.
         *
         * @throws IllegalArgumentException when there is none of that name
         */
        public static Meaning parse(String name) {
            return Arrays.stream(values())
                    .filter(meaning ->
                            meaning.name().equalsIgnoreCase(name.strip().replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a tag tells "
                            + Arrays.stream(values())
                                    .map(meaning -> meaning.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", "))
                            + ", and not \"" + name + "\""));
        }
    }

    private static final List<String> PREFIXES = List.of("user:", "label_");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

    public static final TagKeys USUAL = new TagKeys(Map.of(
            Meaning.MODEL, List.of("weir.dev/model", "model", "ml-model"),
            Meaning.VERSION, List.of("weir.dev/model-version", "model-version", "version"),
            Meaning.DEPLOYMENT, List.of("weir.dev/deployment-id", "deployment-id", "deployment"),
            Meaning.OWNER, List.of("weir.dev/owner", "owner", "team"),
            Meaning.PROJECT, List.of("weir.dev/project", "project", "application", "app"),
            Meaning.ENVIRONMENT, List.of("weir.dev/environment", "environment", "env", "stage"),
            Meaning.COST_CENTER, List.of("weir.dev/cost-center", "cost-center", "costcenter", "business-unit")));

    public TagKeys {
        Map<Meaning, List<String>> plain = new EnumMap<>(Meaning.class);
        keys.forEach((meaning, names) ->
                plain.put(meaning, names.stream().map(TagKeys::plain).toList()));
        keys = Map.copyOf(plain);
    }

    /** The same with other keys for one meaning. */
    public TagKeys with(Meaning meaning, List<String> names) {
        Map<Meaning, List<String>> changed = new EnumMap<>(Meaning.class);
        changed.putAll(keys);
        changed.put(meaning, names);
        return new TagKeys(changed);
    }

    /**
     * To whom a charge with these tags belongs.
     *
     * @param json the same tags as a JSON object
     */
    Attribution attribute(Map<String, String> tags, String json) {
        Allocation to = allocate(tags);
        return new Attribution(
                to.model(),
                to.version(),
                to.deployment(),
                to.owner(),
                to.project(),
                to.environment(),
                to.costCenter(),
                json);
    }

    /** To whom usage with these tags or labels belongs. */
    public Allocation allocate(Map<String, String> tags) {
        Map<String, String> plain = tags.entrySet().stream()
                .collect(Collectors.toMap(tag -> plain(tag.getKey()), Map.Entry::getValue, (first, second) -> first));
        return new Allocation(
                value(Meaning.MODEL, plain),
                value(Meaning.VERSION, plain),
                value(Meaning.DEPLOYMENT, plain),
                value(Meaning.OWNER, plain),
                value(Meaning.PROJECT, plain),
                value(Meaning.ENVIRONMENT, plain),
                value(Meaning.COST_CENTER, plain),
                tags);
    }

    private String value(Meaning meaning, Map<String, String> tags) {
        return keys.getOrDefault(meaning, List.of()).stream()
                .map(tags::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String plain(String key) {
        String lower = key.strip().toLowerCase(Locale.ROOT);
        for (String before : PREFIXES) {
            lower = lower.startsWith(before) ? lower.substring(before.length()) : lower;
        }
        return OTHER.matcher(lower).replaceAll("_");
    }
}
