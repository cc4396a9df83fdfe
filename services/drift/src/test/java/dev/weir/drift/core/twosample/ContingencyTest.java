package dev.weir.drift.core.twosample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContingencyTest {

    @Test
    void chiSquareTakesBothSamplesAsRandom() {
        Result result = Contingency.chiSquare(new long[] {16, 18, 16, 14, 12, 12}, new long[] {16, 16, 16, 16, 16, 8});

        assertThat(result.statistic()).isCloseTo(1.6224089635854342, within(1e-12));
        assertThat(result.probability()).isCloseTo(0.8985262394026607, within(1e-12));
        assertThat(Contingency.chiSquare(new long[] {4, 2, 0}, new long[] {1, 1, 4})
                        .probability())
                .isCloseTo(0.04657615022238343, within(1e-12));
    }

    @Test
    void categoriesThatOccurInNeitherDoNotCount() {
        assertThat(Contingency.chiSquare(new long[] {200, 0, 800}, new long[] {400, 0, 600}))
                .isEqualTo(Contingency.chiSquare(new long[] {200, 800}, new long[] {400, 600}));
    }

    @Test
    void categoriesAppearAndVanish() {
        long[] before = {2, 2, 2, 0};
        long[] now = {2, 0, 2, 1};

        assertThat(Contingency.appeared(before, now)).containsExactly(3);
        assertThat(Contingency.vanished(before, now)).containsExactly(1);
    }

    @Test
    void missingValuesAreComparedAsCounts() {
        assertThat(Contingency.missing(200, 800, 400, 600).probability()).isLessThan(1e-20);
        assertThat(Contingency.missing(0, 800, 0, 600).probability()).isEqualTo(1);
    }
}
