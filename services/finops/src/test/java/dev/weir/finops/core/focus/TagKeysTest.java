package dev.weir.finops.core.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagKeysTest {

    @Test
    void tagsTellToWhomAChargeBelongsWhateverTheirCase() {
        Attribution to = TagKeys.USUAL.attribute(
                Map.of("user:Model", "flights", "Env", "production", "CostCenter", "4711", "colour", "red"), "{}");

        assertThat(to).isEqualTo(new Attribution("flights", "", "", "", "", "production", "4711", "{}"));
    }

    @Test
    void theFirstKeyOfAMeaningDecides() {
        assertThat(TagKeys.USUAL
                        .attribute(Map.of("app", "old", "project", "new"), "{}")
                        .project())
                .isEqualTo("new");
    }

    @Test
    void ownKeysReplaceTheUsualOnes() {
        TagKeys own = TagKeys.USUAL.with(TagKeys.Meaning.MODEL, List.of("Workload"));

        assertThat(own.attribute(Map.of("workload", "flights", "model", "other"), "{}")
                        .model())
                .isEqualTo("flights");
    }
}
