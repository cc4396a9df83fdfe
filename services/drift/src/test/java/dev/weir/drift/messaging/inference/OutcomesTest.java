package dev.weir.drift.messaging.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.messaging.state.Judged;
import dev.weir.drift.messaging.state.Prediction;
import java.nio.ByteBuffer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomesTest {

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

    private static Judged judged(String predicted, String label) {
        Prediction prediction = Prediction.newBuilder()
                .setEventHigh(0)
                .setEventLow(0)
                .setLabelled(false)
                .setPredicted(predicted)
                .setScore(0.9)
                .setVersion("1")
                .setPartition(0)
                .setOffset(0)
                .setAt(0)
                .setInputs(ByteBuffer.allocate(0))
                .build();
        return Outcomes.judge(prediction, label, new Grading(Set.of("1"))).orElseThrow();
    }
}
