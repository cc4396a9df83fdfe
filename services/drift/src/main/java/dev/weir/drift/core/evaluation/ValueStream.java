package dev.weir.drift.core.evaluation;

import dev.weir.drift.core.detector.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values as they are, for example errors of a model that is not at hand. Changes in both directions count. */
public record ValueStream(double[] values) implements TestStream {

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Run run(Watch watch) {
        List<Integer> alarms = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Direction.BOTH.hears(watch.add(values[i]))) {
                alarms.add(i);
            }
        }
        return new Run(alarms, Arrays.stream(values).average().orElse(0));
    }
}
