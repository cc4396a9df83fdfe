package dev.weir.finops.settings;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.finops.core.allocation.AllocationPolicy;
import dev.weir.finops.core.allocation.Split;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.allocation.Weight;
import dev.weir.finops.core.query.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules of allocation and tags as YAML.
 *
 * @param idle how idle capacity is split
 * @param shared how pools are split
 */
record AllocationFile(
        Rule idle, Rule shared, Optional<List<Label>> required, Optional<List<TagPolicy.Inherited>> inherited) {

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().findAndAddModules().build();

    /**
     * A rule.
     *
     * @param split even, weighted, fixed or none
     * @param by cost, requests or tokens where it is weighted; a dimension where it is fixed
     * @param shares by value of the dimension where it is fixed
     */
    record Rule(String split, Optional<String> by, Optional<Map<String, BigDecimal>> shares) {

        Split toCore() {
            return switch (split) {
                case "even" -> new Split.Evenly();
                case "weighted" ->
                    new Split.Weighted(Weight.valueOf(by.orElse("cost").toUpperCase(Locale.ROOT)));
                case "fixed" -> new Split.Fixed(Dimension.parse(by.orElse("project")), shares.orElse(Map.of()));
                case "none" -> new Split.Unsplit();
                default ->
                    throw new IllegalArgumentException(
                            "a cost is split even, weighted, fixed or none, not \"" + split + "\"");
            };
        }
    }

    /** A label that every cost must have. */
    record Label(String key, Optional<Set<String>> allowed) {}

    static AllocationFile read(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, AllocationFile.class);
    }

    AllocationPolicy policy() {
        return new AllocationPolicy(idle.toCore(), shared.toCore());
    }

    TagPolicy tags() {
        return new TagPolicy(
                required.orElse(List.of()).stream()
                        .map(label -> new TagPolicy.Required(
                                label.key(), label.allowed().orElse(Set.of())))
                        .toList(),
                inherited.orElse(List.of()));
    }
}
