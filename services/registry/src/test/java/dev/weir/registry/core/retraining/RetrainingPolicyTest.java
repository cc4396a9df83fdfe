package dev.weir.registry.core.retraining;

import static dev.weir.registry.core.Given.START;
import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.WINDOW;
import static dev.weir.registry.core.Given.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.registry.core.fact.FactId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetrainingPolicyTest {

    private static final FactId REQUEST = new FactId(new UUID(1, 2));

    private final RetrainingPolicy policy = new RetrainingPolicy(Duration.ofMinutes(60), Duration.ofMinutes(30));

    @Test
    void aServingVersionThatDriftsIsTrainedAgain() {
        assertThat(judge(Recommendation.RETRAIN, true, History.none(), minute(0)))
                .isEqualTo(new Decision.Retrain("CONCEPT drift of flights 1 over 500 inferences"));
    }

    @ParameterizedTest
    @EnumSource(value = Recommendation.class, mode = EnumSource.Mode.EXCLUDE, names = "RETRAIN")
    void noOtherAdviceLeadsToTraining(Recommendation advice) {
        assertThat(judge(advice, true, History.none(), minute(0))).isEqualTo(new Decision.NotAdvised(advice));
    }

    @Test
    void aVersionThatNobodyRunsIsNotTrainedAgain() {
        assertThat(judge(Recommendation.RETRAIN, false, History.none(), minute(0)))
                .isEqualTo(new Decision.NotDeployed());
    }

    @Test
    void oneRequestIsInFlightAtATime() {
        assertThat(judge(Recommendation.RETRAIN, true, inFlight(minute(30)), minute(29)))
                .isEqualTo(new Decision.AlreadyInFlight(REQUEST));
    }

    @Test
    void aRequestThatNobodyAnsweredHoldsNothingUpAfterItsDeadline() {
        assertThat(judge(Recommendation.RETRAIN, true, inFlight(minute(30)), minute(60)))
                .isInstanceOf(Decision.Retrain.class);
    }

    @Test
    void aModelCoolsDownBetweenTwoRequests() {
        History answered = new History(Optional.of(START), Optional.empty());

        assertThat(judge(Recommendation.RETRAIN, true, answered, minute(59)))
                .isEqualTo(new Decision.CoolingDown(minute(60)));
        assertThat(judge(Recommendation.RETRAIN, true, answered, minute(60))).isInstanceOf(Decision.Retrain.class);
    }

    @Test
    void aPolicyWithoutADeadlineIsRefused() {
        assertThatThrownBy(() -> new RetrainingPolicy(Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static History inFlight(Instant deadline) {
        return new History(Optional.of(START), Optional.of(new InFlight(REQUEST, deadline)));
    }

    private Decision judge(Recommendation advice, boolean serving, History history, Instant now) {
        return policy.judge(new DriftSignal(V1, "CONCEPT", advice, WINDOW, START), serving, history, now);
    }
}
