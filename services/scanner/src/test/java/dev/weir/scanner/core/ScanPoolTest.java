package dev.weir.scanner.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanPoolTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tasksRunAtTheSameTimeAndAnswerInOrder() {
        CyclicBarrier together = new CyclicBarrier(3);

        List<Integer> results = new ScanPool(threads, 3)
                .all(IntStream.range(0, 9)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            together.await();
                            return i;
                        })
                        .toList());

        assertThat(results).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void noMoreRunThanThereAreSlotsWhoeverAsks() {
        ScanPool pool = new ScanPool(threads, 2);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Integer> task = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            return running.decrementAndGet();
        };
        Callable<List<Integer>> version =
                () -> pool.all(IntStream.range(0, 50).mapToObj(i -> task).toList());

        new ScanPool(threads, 4).all(List.of(version, version, version, version));

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aFailureIsThrownAndFreesItsSlot() {
        ScanPool pool = new ScanPool(threads, 1);
        Callable<String> failing = () -> {
            throw new IllegalStateException("broken");
        };

        assertThatThrownBy(() -> pool.all(List.of(failing, failing))).hasMessage("broken");
        assertThat(pool.all(List.<Callable<String>>of(() -> "next"))).containsExactly("next");
    }

    @Test
    void scansThatShareAHeapRememberLess() {
        assertThat(ScanPool.valuesWithin(256L << 20, 2, 1 << 24)).isEqualTo(1 << 22);
        assertThat(ScanPool.valuesWithin(64L << 30, 2, 1 << 24)).isEqualTo(1 << 24);
    }
}
