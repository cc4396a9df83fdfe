package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConveyorTest {

    private final List<Integer> taken = new ArrayList<>();

    @Test
    void everythingArrivesInItsOrder() {
        try (Conveyor<Integer> conveyor = new Conveyor<>("test", taken::add)) {
            IntStream.range(0, 12_345).forEach(conveyor::put);
            conveyor.finish();
        }

        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 12_345).boxed().toList());
    }

    @Test
    void whoeverPutsIsToldThatTheTakerFailed() {
        try (Conveyor<Integer> conveyor = new Conveyor<>("test", this::refuse)) {
            assertThatThrownBy(() -> IntStream.iterate(0, number -> number + 1).forEach(conveyor::put))
                    .hasMessage("seven");
        }
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoeverFinishesIsToldThatTheTakerFailed() {
        try (Conveyor<Integer> conveyor = new Conveyor<>("test", this::refuse)) {
            IntStream.range(0, 10).forEach(conveyor::put);

            assertThatThrownBy(conveyor::finish).hasMessage("seven");
        }
    }

    @Test
    void whatIsClosedEndsThoughTheTakerWaits() {
        CountDownLatch never = new CountDownLatch(1);
        try (Conveyor<Integer> conveyor = new Conveyor<>("test", number -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })) {
            IntStream.range(0, 600).forEach(conveyor::put);
        }

        assertThat(never.getCount()).isEqualTo(1);
    }

    private void refuse(int number) {
        if (number == 7) {
            throw new IllegalStateException("seven");
        }
        taken.add(number);
    }
}
