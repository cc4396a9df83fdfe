package dev.weir.finops.core.traffic;

import java.util.HashMap;
import java.util.Map;

/**
 * Answers of a batch, counted by version and hour. An answer is known again by its place in the log, so that the
 * memory of what was counted is one number per partition, however many answers there are.
 *
 * @param answers new answers
 * @param next per partition, offset of the first answer that is not counted yet
 */
public record Tally(Map<ServedHour, Long> answers, Map<Integer, Long> next) {

    public Tally {
        answers = Map.copyOf(answers);
        next = Map.copyOf(next);
    }

    /**
     * Counts a batch.
     *
     * @param batch in the order of each partition
     * @param counted what {@link #next} said after the batch before; partitions that were never counted are missing
     */
    public static Tally of(Iterable<LoggedAnswer> batch, Map<Integer, Long> counted) {
        Map<ServedHour, Long> answers = new HashMap<>();
        Map<Integer, Long> next = new HashMap<>(counted);
        for (LoggedAnswer answer : batch) {
            if (answer.offset() >= next.getOrDefault(answer.partition(), 0L)) {
                answers.merge(answer.served(), 1L, Long::sum);
                next.put(answer.partition(), answer.offset() + 1);
            }
        }
        return new Tally(answers, next);
    }
}
