package dev.weir.drift.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.detector.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelledStreamTest {

    @Test
    void anAlarmMakesTheLearnerForgetAReversedWorld() {
        LabelledStream stream = reverses(3000, 6000);

        Run watched = stream.run(new LikelihoodScan(LikelihoodScan.Settings.CUSTOMARY)::add);
        Run unwatched = stream.run(value -> Reading.STEADY);

        assertThat(watched.alarms())
                .singleElement()
                .satisfies(at -> assertThat(at).isBetween(3000, 3050));
        assertThat(watched.mean()).isLessThan(0.1);
        assertThat(unwatched.mean()).isGreaterThan(0.3);
    }

    @Test
    void aFallOfTheErrorsIsNoAlarm() {
        assertThat(reverses(3000, 100).run(value -> Reading.FELL).alarms()).isEmpty();
    }

    @Test
    void aLabelBeyondTheClassesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledStream(List.of(), 2, List.of(new Example(new double[0], 2))));
    }

    /** One number and one category that tell the label, with meanings swapped from a position on. */
    private static LabelledStream reverses(int change, int size) {
        SplittableRandom random = new SplittableRandom(1);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int truth = random.nextInt(2);
            double number = random.nextDouble() + truth;
            int category = random.nextDouble() < 0.9 ? truth : 1 - truth;
            examples.add(new Example(new double[] {number, category}, i < change ? truth : 1 - truth));
        }
        return new LabelledStream(List.of(new Feature.Numeric(), new Feature.Nominal(2)), 2, examples);
    }
}
