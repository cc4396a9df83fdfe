package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.inferencelog.Answer;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.ModelSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels are said as the answers that they are about. */
class LabelsTest {

    @Test
    void aClassMayBeSaidByItsPlaceOrByItsName() {
        Map<String, ModelSchema> flights = Map.of("flights", Readers.classes("punctual", "late"));

        assertThat(answer(flights, "1").prediction()).hasValue("late");
        assertThat(label(flights, "1")).isEqualTo("late");
        assertThat(label(flights, "1.0")).isEqualTo("late");
        assertThat(label(flights, "\"1\"")).isEqualTo("late");
        assertThat(label(flights, "\"late\"")).isEqualTo("late");
    }

    @Test
    void aNumberThatIsAClassItselfIsNoPlace() {
        Map<String, ModelSchema> flights = Map.of("flights", Readers.classes("1", "0"));

        assertThat(answer(flights, "1").prediction()).hasValue("1");
        assertThat(answer(flights, "[0.2, 0.8]").prediction()).hasValue("0");
        assertThat(label(flights, "1")).isEqualTo("1");
    }

    @Test
    void aWholeNumberIsTheSameWithAFraction() {
        assertThat(answer(Map.of(), "1").prediction()).hasValue("1");
        assertThat(label(Map.of(), "1.0")).isEqualTo("1");
        assertThat(label(Map.of(), "-0.0")).isEqualTo("0");
        assertThat(label(Map.of(), "1.5")).isEqualTo("1.5");
    }

    @Test
    void theModelOfALabelMayHaveItsNameInTheMesh() {
        ModelSchema declared = new ModelSchema(
                Optional.of("flights-late"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of("punctual", "late"));

        ObservedLabel label = Readers.of(Map.of("flights", declared))
                .labels(Readers.bytes("{\"inferenceId\": \"a\", \"model\": \"flights-late\", \"label\": 1}"))
                .getFirst();

        assertThat(label.model()).isEqualTo("flights-late");
        assertThat(label.label()).isEqualTo("late");
    }

    @Test
    void aModelWithADeclaredScoreAloneIsARegression() {
        ModelSchema declared = new ModelSchema(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.of("x"), List.of());

        Answer answer = answer(Map.of("flights", declared), "3");

        assertThat(answer.prediction()).isEmpty();
        assertThat(answer.score()).hasValue(3);
    }

    private static Answer answer(Map<String, ModelSchema> schemas, String prediction) {
        String record = "{\"id\": \"1\", \"request\": {\"instances\": [[7]]}, \"response\": {\"predictions\": [%s]}}";
        Capture.Whole whole = (Capture.Whole) Readers.of(schemas)
                .records("flights", "", Readers.bytes(record.formatted(prediction)))
                .getFirst();
        return whole.answer();
    }

    private static String label(Map<String, ModelSchema> schemas, String label) {
        String document = "{\"inferenceId\": \"a\", \"model\": \"flights\", \"label\": %s}";
        return Readers.of(schemas)
                .labels(Readers.bytes(document.formatted(label)))
                .getFirst()
                .label();
    }
}
