package dev.weir.finops.core.desk;

import dev.weir.finops.core.usage.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * In which order usage of several partitions is booked. Whoever catches up reads them one after the other: what is read
 * first would make all others late, and usage that is late is not judged.
 */
public final class Chronology {

    private Chronology() {}

    /**
     * Orders a batch by when usage began. What began together stays in its order, and all of it does where some corrects
     * other usage, which must be booked before it.
     *
     * @param usage of one thing of the batch
     */
    public static <T> List<T> order(List<T> batch, Function<T, Usage> usage) {
        if (batch.stream().anyMatch(each -> !usage.apply(each).corrects().isEmpty())) {
            return List.copyOf(batch);
        }
        return batch.stream()
                .sorted(Comparator.comparing(
                        each -> usage.apply(each).interval().start()))
                .toList();
    }
}
