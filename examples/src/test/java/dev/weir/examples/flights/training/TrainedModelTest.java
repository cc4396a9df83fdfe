package dev.weir.examples.flights.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.events.FeatureProfile;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainedModelTest {

    private static final FlightData DATA = FlightData.load();
    private static final TrainedModel FIRST = TrainedModel.train(Period.TRAINING.of(DATA));

    @Test
    void theWorldOfJuneIsWorseForAModelOfMay() {
        assertThat(error(FIRST, Period.STABLE)).isBetween(.28, .30);
        assertThat(error(FIRST, Period.DRIFT)).isGreaterThan(.41);
    }

    @Test
    void aModelOfJuneIsBetterAtLaterFlights() {
        TrainedModel second = TrainedModel.train(Period.DRIFT.of(DATA));

        assertThat(error(second, Period.HOLDOUT)).isLessThan(error(FIRST, Period.HOLDOUT) - .02);
    }

    @Test
    void theOrderOfTheFirstRowsDoesNotSwapTheLabels() {
        List<Flight> reversed = Period.TRAINING.of(DATA).subList(0, 2_000).reversed();

        assertThat(error(TrainedModel.train(reversed), Period.STABLE)).isLessThan(.4);
    }

    @Test
    void theProfileCountsEveryTrainingRowInEveryFeature() {
        assertThat(FIRST.profile().getFeatures())
                .extracting(FeatureProfile::getName)
                .containsExactlyElementsOf(FlightData.FEATURES);
        assertThat(FIRST.profile().getFeatures()).allSatisfy(feature -> {
            assertThat(feature.getCounts()).hasSize(feature.getEdges().size() + 1);
            assertThat(feature.getCounts().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(FIRST.rows());
        });
    }

    @Test
    void metricsAreThoseOfAHandfulOfFlightsByHand() {
        List<Flight> flights = List.of(flight(true), flight(false), flight(true), flight(false));

        Metrics metrics = Metrics.of(flights, new double[] {.9, .8, .6, .1});

        assertThat(metrics.error()).isEqualTo(.25);
        assertThat(metrics.auc()).isEqualTo(.75);
        assertThat(metrics.logLoss())
                .isCloseTo(-(Math.log(.9) + Math.log(.2) + Math.log(.6) + Math.log(.9)) / 4, Offset.offset(1e-12));
    }

    @Test
    void aModelThatSaysTheSameOfAllFlightsHasAnAucOfOneHalf() {
        List<Flight> flights = List.of(flight(true), flight(false), flight(false));

        assertThat(Metrics.of(flights, new double[] {.3, .3, .3}).auc()).isEqualTo(.5);
    }

    @Test
    void flightsOfOneOutcomeJudgeNothing() {
        assertThatThrownBy(() -> Metrics.of(List.of(flight(true)), new double[] {.3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double error(TrainedModel model, Period period) {
        List<Flight> flights = period.of(DATA);
        return Metrics.of(flights, OnnxScorer.late(model.onnx(), flights)).error();
    }

    private static Flight flight(boolean late) {
        List<Float> features = Collections.nCopies(FlightData.FEATURES.size(), 0f);
        return new Flight(LocalDateTime.of(2001, 5, 1, 12, 0), features, late);
    }
}
