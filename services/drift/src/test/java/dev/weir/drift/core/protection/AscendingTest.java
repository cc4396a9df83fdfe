package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AscendingTest {

    @Test
    void itHoldsWhatWasAddedAndNotRemoved() {
        SplittableRandom random = new SplittableRandom(3);
        Ascending ascending = new Ascending(20);
        Deque<Double> held = new ArrayDeque<>();
        for (int i = 0; i < 500; i++) {
            if (held.size() == 20) {
                ascending.remove(held.removeFirst());
            }
            double number = 1 + random.nextInt(30);
            ascending.add(number);
            held.addLast(number);

            assertThat(ascending.numbers())
                    .isSorted()
                    .containsExactlyInAnyOrder(
                            held.stream().mapToDouble(Double::doubleValue).toArray());
            assertThat(ascending.logarithms())
                    .containsExactlyInAnyOrder(
                            held.stream().mapToDouble(Math::log).toArray())
                    .isSorted();
        }
    }
}
