package dev.weir.finops.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HalvingTest {

    private final List<Integer> handled = new ArrayList<>();
    private final List<Integer> alone = new ArrayList<>();
    private int attempts;

    @Test
    void aGoodBatchIsHandledAtOnce() {
        handle(1_000, Set.of());

        assertThat(handled).hasSize(1_000);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void theOneToBlameStandsAloneAndNothingElseIsLost() {
        handle(1_000, Set.of(617));

        assertThat(alone).contains(617).hasSizeLessThanOrEqualTo(2);
        assertThat(handled).hasSize(999).doesNotContain(617).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(attempts).isLessThan(25);
    }

    @Test
    void manyToBlameStandAlone() {
        handle(64, Set.of(0, 1, 31, 32, 63));

        assertThat(handled)
                .containsExactlyElementsOf(IntStream.range(0, 64)
                        .filter(number -> !Set.of(0, 1, 31, 32, 63).contains(number))
                        .boxed()
                        .toList());
        assertThat(alone).contains(0, 1, 31, 32, 63);
    }

    @Test
    void ofNothingNothingIsMade() {
        handle(0, Set.of());

        assertThat(attempts).isZero();
    }

    private void handle(int size, Set<Integer> bad) {
        Predicate<List<Integer>> together = batch -> {
            attempts++;
            return batch.stream().noneMatch(bad::contains) && handled.addAll(batch);
        };
        new Halving<>(together, one -> {
                    alone.add(one);
                    if (!bad.contains(one)) {
                        handled.add(one);
                    }
                })
                .handle(IntStream.range(0, size).boxed().toList());
    }
}
