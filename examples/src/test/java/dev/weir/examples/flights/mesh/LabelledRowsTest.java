package dev.weir.examples.flights.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.events.DataWindow;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.events.OffsetRange;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class LabelledRowsTest {

    private static final String MODEL = "flights-late";
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final DataWindow WINDOW = DataWindow.newBuilder()
            .setStart(START)
            .setEnd(START.plusSeconds(10))
            .setSampleSize(3)
            .setOffsets(List.of(OffsetRange.newBuilder()
                    .setTopic("inference.logged")
                    .setPartition(0)
                    .setFirstOffset(5)
                    .setLastOffset(7)
                    .build()))
            .build();

    private final LabelledRows rows = new LabelledRows(MODEL, WINDOW);

    @Test
    void whatTheWindowNamesByOffsetIsTakenWhenItWasAskedBeforeTheStart() {
        asked(0, 4, "before", MODEL, START.minusSeconds(1), 1);
        asked(0, 5, "first", MODEL, START.minusSeconds(1), 2);
        asked(0, 7, "last", MODEL, START.minusSeconds(1), 3);
        asked(0, 8, "after", MODEL, START.minusSeconds(1), 4);
        asked(1, 6, "elsewhere", MODEL, START.minusSeconds(1), 5);
        List.of("before", "first", "last", "after", "elsewhere").forEach(id -> label(id, Flight.LATE));

        assertThat(rows.flights()).extracting(LabelledRowsTest::number).containsExactlyInAnyOrder(2f, 3f);
    }

    @Test
    void whatWasAskedSinceTheStartIsTakenFromAnyPartition() {
        asked(0, 90, "later", MODEL, START.plusSeconds(60), 1);
        asked(3, 2, "at-the-start", MODEL, START, 2);
        label("later", Flight.ON_TIME);
        label("at-the-start", Flight.LATE);

        assertThat(rows.flights()).extracting(Flight::late).containsExactly(true, false);
    }

    @Test
    void rowsWithoutALabelAreCountedAndNotTaken() {
        asked(0, 5, "labelled", MODEL, START, 1);
        asked(0, 6, "unlabelled", MODEL, START, 2);
        label("labelled", Flight.LATE);
        label("odd", "cancelled");

        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.labelled()).isOne();
        assertThat(rows.flights()).hasSize(1);
    }

    @Test
    void anotherModelsTrafficAndFailedRequestsAreLeftOut() {
        asked(0, 5, "other", "flights-early", START, 1);
        rows.see(
                place(0, 6), inference("failed", MODEL, START, 2).setStatus(503).build());
        label("other", Flight.LATE);
        label("failed", Flight.LATE);

        assertThat(rows.size()).isZero();
    }

    @Test
    void labelsMayComeFirstAndAgainAndTheOrderIsThatOfTheQuestions() {
        label("b", Flight.LATE);
        label("a", Flight.ON_TIME);
        asked(1, 1, "b", MODEL, START.plusSeconds(2), 2);
        asked(0, 5, "a", MODEL, START.plusSeconds(1), 1);
        asked(0, 6, "a", MODEL, START.plusSeconds(1), 1);

        assertThat(rows.flights()).extracting(LabelledRowsTest::number).containsExactly(1f, 2f);
    }

    @Test
    void aWindowWhoseRecordsAreGoneIsRefused() {
        TopicPartition partition = new TopicPartition("inference.logged", 0);

        assertThatCode(() -> LabelledTraffic.requireKept(WINDOW, Map.of(partition, 5L)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LabelledTraffic.requireKept(WINDOW, Map.of(partition, 6L)))
                .hasMessageContaining("offset 5")
                .hasMessageContaining("no longer kept");
    }

    private void asked(int partition, long offset, String id, String model, Instant time, int number) {
        rows.see(place(partition, offset), inference(id, model, time, number).build());
    }

    private void label(String id, String label) {
        rows.see(
                new LabelledRows.Place("label.observed", 0, 0),
                LabelObserved.newBuilder()
                        .setInferenceId(id)
                        .setModel(MODEL)
                        .setLabel(label)
                        .setObservedAt(START)
                        .build());
    }

    private static LabelledRows.Place place(int partition, long offset) {
        return new LabelledRows.Place("inference.logged", partition, offset);
    }

    private static InferenceLogged.Builder inference(String id, String model, Instant time, int number) {
        return InferenceLogged.newBuilder()
                .setInferenceId(id)
                .setModel(model)
                .setVersion("1")
                .setInputs(FlightData.FEATURES.reversed().stream()
                        .map(name -> NamedValue.newBuilder()
                                .setName(name)
                                .setNumber((double) number + FlightData.FEATURES.indexOf(name))
                                .build())
                        .toList())
                .setRequestedAt(time);
    }

    /** The first feature, which tells the rows of these tests apart. */
    private static float number(Flight flight) {
        return flight.features().getFirst();
    }
}
