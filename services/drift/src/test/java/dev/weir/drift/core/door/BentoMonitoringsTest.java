package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.profile.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines as BentoML's default monitor writes them: values, timestamp, request_id, trace_id. */
class BentoMonitoringsTest {

    private static final String SCHEMA = """
            {"meta_data": {"bento_name": "iris", "bento_version": "ku5w"}, "columns": [\
            {"name": "length", "role": "feature", "type": "numerical"}, \
            {"name": "kind", "role": "prediction", "type": "categorical"}]}
            """;

    @Test
    void rowsOfABatchAreDifferentInferences() {
        List<Capture> captures = records(SCHEMA
                + line(4.9, "setosa", "17316", "2026-03-01T12:00:00.517893")
                + line(6.1, "virginica", "99", "2026-03-01T12:00:00.600000")
                + line(5.8, "setosa", "17316", "2026-03-01T12:00:00.517893"));

        assertThat(captures).extracting(capture -> capture.exchange().id()).containsExactly("17316/0", "99", "17316/1");
    }

    @Test
    void idsAndTimesAreNoFeatures() {
        Capture.Whole whole = (Capture.Whole) records("{\"length\": 4.9, \"prediction\": \"setosa\", \"timestamp\":"
                        + " \"2026-03-01T12:00:00.517893\", \"request_id\": \"17316\", \"trace_id\": \"85\","
                        + " \"client_id\": \"ada\"}")
                .getFirst();

        assertThat(whole.inputs()).containsExactly(entry("length", Value.of(4.9)));
        assertThat(whole.answer().prediction()).hasValue("setosa");
        assertThat(whole.circumstances().client()).isEqualTo("ada");
    }

    @Test
    void aDeclaredSchemaStandsForTheSchemaLine() {
        ModelSchema declared = new ModelSchema(
                Optional.empty(),
                Optional.empty(),
                List.of("width", "length"),
                Optional.of("kind"),
                Optional.empty(),
                List.of());
        String line =
                "{\"length\": 4.9, \"width\": 2, \"truth\": \"setosa\", \"kind\": \"setosa\", \"request_id\": \"1\","
                        + " \"trace_id\": \"85\"}";

        Capture.Whole whole = (Capture.Whole) Readers.of(Map.of("iris", declared))
                .records("iris", "", Readers.bytes(line))
                .getFirst();

        assertThat(whole.inputs()).containsExactly(entry("length", Value.of(4.9)), entry("width", Value.of(2.0)));
        assertThat(whole.answer().prediction()).hasValue("setosa");
    }

    private static List<Capture> records(String body) {
        return Readers.plain().records("iris", "", Readers.bytes(body));
    }

    private static String line(double length, String kind, String request, String time) {
        return "{\"length\": %s, \"kind\": \"%s\", \"timestamp\": \"%s\", \"request_id\": \"%s\", \"trace_id\": \"331\"}\n"
                .formatted(length, kind, time, request);
    }
}
