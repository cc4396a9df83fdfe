package dev.weir.drift.messaging.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.CategoryText;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.Prediction;
import dev.weir.drift.messaging.store.Binary;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final String LONG = "an answer ".repeat(2_000);

    @Test
    void aWholeNumberIsTheSameLabelWithAFraction() {
        assertThat(judged("1", "1.0").getWrong()).isFalse();
        assertThat(judged("-1.00", "-1").getWrong()).isFalse();
        assertThat(judged("1", "10").getWrong()).isTrue();
        assertThat(judged("1", "1.01").getWrong()).isTrue();
        assertThat(judged("v1", "v1.0").getWrong()).isTrue();
        assertThat(judged("", ".0").getWrong()).isTrue();
        assertThat(judged("late", "late").getWrong()).isFalse();
    }

    @Test
    void thePositiveClassMayBeSaidWithAFraction() {
        assertThat(judged("1", "1.0").getTruth()).isTrue();
        assertThat(judged("0", "1.0").getTruth()).isTrue();
        assertThat(judged("1", "0.0").getTruth()).isFalse();
    }

    @Test
    void aLongAnswerIsRightWhenTheLabelIsTheSame() {
        Prediction prediction = prediction(CategoryText.of(LONG), 0.9);
        Grading grading = new Grading(Set.of(LONG));

        assertThat(Outcomes.judge(prediction, LONG, grading)).hasValueSatisfying(judged -> {
            assertThat(judged.getWrong()).isFalse();
            assertThat(judged.getTruth()).isTrue();
        });
        assertThat(Outcomes.judge(prediction, LONG + "!", grading))
                .map(Judged::getWrong)
                .hasValue(true);
    }

    @Test
    void aLossThatNoNumberHoldsIsNone() {
        assertThat(Outcomes.judge(prediction(null, 1e308), "-1e308", new Grading(Set.of())))
                .isEmpty();
    }

    private static Judged judged(String predicted, String label) {
        return Outcomes.judge(prediction(predicted, 0.9), label, new Grading(Set.of("1")))
                .orElseThrow();
    }

    private static Prediction prediction(@Nullable String answer, double score) {
        return new Prediction(0L, 0L, "1", answer, 0, 0L, 0L, false, score, Binary.nothing(), 0L, 0L);
    }
}
