package dev.weir.finops.core.focus;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which tags tell to whom a charge belongs. Keys are compared without regard to case, and without the {@code user:} that
 * a provider puts before those of its customers.
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
        COST_CENTER
    }

    public static final TagKeys USUAL = new TagKeys(Map.of(
            Meaning.MODEL, List.of("model", "weir/model", "ml-model"),
            Meaning.VERSION, List.of("model-version", "weir/version", "version"),
            Meaning.DEPLOYMENT, List.of("deployment", "weir/deployment"),
            Meaning.OWNER, List.of("owner", "team", "weir/owner"),
            Meaning.PROJECT, List.of("project", "application", "app", "weir/project"),
            Meaning.ENVIRONMENT, List.of("environment", "env", "stage", "weir/environment"),
            Meaning.COST_CENTER, List.of("cost-center", "costcenter", "cost_center", "business_unit")));

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
        Map<String, String> plain = tags.entrySet().stream()
                .collect(Collectors.toMap(tag -> plain(tag.getKey()), Map.Entry::getValue, (first, second) -> first));
        return new Attribution(
                value(Meaning.MODEL, plain),
                value(Meaning.VERSION, plain),
                value(Meaning.DEPLOYMENT, plain),
                value(Meaning.OWNER, plain),
                value(Meaning.PROJECT, plain),
                value(Meaning.ENVIRONMENT, plain),
                value(Meaning.COST_CENTER, plain),
                json);
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
        return lower.startsWith("user:") ? lower.substring("user:".length()) : lower;
    }
}
