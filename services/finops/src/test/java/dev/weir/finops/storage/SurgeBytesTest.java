package dev.weir.finops.storage;

import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.Lessons;
import dev.weir.finops.core.anomaly.Recurring;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.anomaly.Timeline;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurgeBytesTest {

    private static final Timeline PAST =
            new Timeline(List.of(new Bucket(START, Map.of(UsageKind.REQUESTS, dollars("0.000000000001")))));

    @Test
    void aMemoryComesBackToTheLastDigit() {
        SurgeState state = new SurgeState.Calm(PAST, Lessons.NONE);

        assertThat(SurgeBytes.read(SurgeBytes.write(state))).isEqualTo(state);
    }

    @Test
    void amountsOfManyDigitsAndSeveralCurrenciesComeBack() {
        Money euros = new Money(new BigDecimal("-123456789012345678901.5"), Currency.getInstance("EUR"));
        SurgeState state = new SurgeState.Calm(
                new Timeline(List.of(
                        new Bucket(START, Map.of(UsageKind.REQUESTS, euros)),
                        new Bucket(START.plusSeconds(60), Map.of(UsageKind.CPU_SECONDS, dollars("0"))))),
                Lessons.NONE);

        assertThat(SurgeBytes.read(SurgeBytes.write(state))).isEqualTo(state);
    }

    @Test
    void aSurgeIsRememberedAsOne() {
        SurgeState state = new SurgeState.Surging(
                PAST,
                new Timeline(
                        List.of(new Bucket(START.plusSeconds(60), Map.of(UsageKind.GPU_SECONDS, dollars("12.5"))))),
                new Lessons(2.25, List.of(new Recurring(7_200, 3_600, dollars("15.625")))));

        assertThat(SurgeBytes.read(SurgeBytes.write(state))).isEqualTo(state);
    }

    @Test
    void whatWasRememberedBeforeThereWereLessonsIsStillKnown() {
        SurgeState state = SurgeBytes.read("{\"past\":[{\"start\":0,\"costs\":{\"REQUESTS\":\"1 USD\"}}],\"surge\":[]}"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(state.lessons()).isEqualTo(Lessons.NONE);
        assertThat(state.known().buckets()).hasSize(1);
    }
}
