package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.profile.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payloads as servers log them, of which not all are whole. */
class RecordsTest {

    @Test
    void aRequestThatWasTooLargeToBeLoggedIsALostSide() {
        Capture.Answered answered = (Capture.Answered) only("""
                {"databricks_request_id": "d1", "status_code": 200, "request": null,
                 "logging_error_codes": ["MAX_REQUEST_SIZE_EXCEEDED"], "response": "{\\"predictions\\": [\\"late\\"]}"}""");
        Capture.Asked asked = (Capture.Asked) only("{\"id\": \"d2\", \"request\": null, \"response\": null}");

        assertThat(answered.exchange().id()).isEqualTo("d1");
        assertThat(answered.answer().prediction()).hasValue("late");
        assertThat(asked.inputs()).isEmpty();
    }

    @Test
    void aFailedExchangeNeedsNoInputs() {
        for (String request : List.of(
                "null", "\"{\"", "\"no document\"", "{\"error\": \"what\"}", "{\"instances\": []}", "[1, [2]]", "7")) {
            Capture.Whole whole = (Capture.Whole) only("{\"id\": \"a\", \"status\": 401, \"client\": \"mallory\","
                    + " \"response\": \"Unauthorized\", \"request\": " + request + "}");

            assertThat(whole.circumstances()).as(request).isEqualTo(new Capture.Circumstances("mallory", 401, 0));
            assertThat(whole.inputs()).as(request).isEmpty();
            assertThat(whole.answer().outputs()).isEmpty();
        }
    }

    @Test
    void anExchangeThatSucceededNeedsThem() {
        assertThatThrownBy(() -> records("{\"id\": \"a\", \"request\": {\"error\": \"what\"}, \"response\": null}"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("1.request: has none of inputs");
    }

    @Test
    void oneTextIsARequestOfOneRow() {
        Capture.Whole whole = (Capture.Whole) only("""
                {"id": "h1", "request": {"inputs": "fine", "parameters": {"top_k": 1}},
                 "response": "[{\\"label\\": \\"POSITIVE\\", \\"score\\": 0.75}]"}""");

        assertThat(whole.inputs()).containsExactly(entry("x", Value.of("fine")));
        assertThat(whole.answer().prediction()).hasValue("POSITIVE");
        assertThat(whole.answer().score()).hasValue(0.75);
    }

    @Test
    void aRequestMayBeCsvWithAHeader() {
        List<Capture> captures = records("""
                {"id": "m1", "request": "a,b\\n1.5,x\\n2.5,y\\n", "response": {"predictions": [0.25, 0.5]}}""");

        assertThat(captures).hasSize(2);
        assertThat(((Capture.Whole) captures.getLast()).inputs())
                .containsExactly(entry("a", Value.of(2.5)), entry("b", Value.of("y")));
        assertThatThrownBy(() -> records("{\"id\": \"m1\", \"request\": \"hello\", \"response\": null}"))
                .hasMessage("1.request: is no JSON, and as CSV it holds no row after its header");
    }

    @Test
    void sageMakerMayCaptureOneSideAlone() {
        Capture.Asked asked = (Capture.Asked) only(sageMaker("endpointInput", "text/csv", "1.5,x", "CSV"));
        Capture.Answered answered = (Capture.Answered) only(sageMaker("endpointOutput", "text/csv", "late", "CSV"));

        assertThat(asked.inputs()).containsOnlyKeys("x[0]", "x[1]");
        assertThat(asked.client()).isEqualTo("ada");
        assertThat(answered.answer().prediction()).hasValue("late");
        assertThat(asked.exchange()).isEqualTo(answered.exchange());
    }

    @Test
    void sageMakerCapturesMayBeJsonLines() {
        String lines = "{\\\"features\\\": [1.5, 2]}\\n{\\\"features\\\": [2.5, 3]}";
        for (String type : List.of("application/jsonlines", "application/json")) {
            List<Capture> captures = records(sageMaker("endpointInput", type, lines, "JSON"));

            assertThat(captures).as(type).hasSize(2);
            assertThat(((Capture.Asked) captures.getLast()).inputs())
                    .containsExactly(entry("features[0]", Value.of(2.5)), entry("features[1]", Value.of(3.0)));
        }
    }

    @Test
    void anObjectThatIsNoBodyIsOneRow() {
        Capture.Asked asked = (Capture.Asked)
                only(sageMaker("endpointInput", "application/json", "{\\\"features\\\": [1.5]}", "JSON"));
        Capture.Answered answered = (Capture.Answered) only(sageMaker(
                "endpointOutput", "application/json", "{\\\"score\\\": 0.9, \\\"predicted_label\\\": 1}", "JSON"));

        assertThat(asked.inputs()).containsExactly(entry("features[0]", Value.of(1.5)));
        assertThat(answered.answer().prediction()).hasValue("1");
        assertThat(answered.answer().score()).hasValue(0.9);
    }

    @Test
    void eachLineMayBeTakenForItself() {
        String good = "{\"id\": \"%s\", \"request\": {\"instances\": [[1]]}, \"response\": {\"predictions\": [1]}}";

        Upload upload = Readers.plain()
                .lines(
                        "flights",
                        "",
                        Readers.bytes(String.join(
                                "\n",
                                good.formatted("a"),
                                "",
                                "{\"id\": \"b\", ",
                                "{\"id\": \"c\", \"request\": {}}",
                                "[" + good.formatted("d") + ", {\"x\": 1}]",
                                "{\"request_id\": [1], \"length\": 1}",
                                good.formatted("e"))));

        assertThat(upload.captures())
                .extracting(capture -> capture.exchange().id())
                .containsExactly("a", "d", "e");
        assertThat(upload.refused()).extracting(Refusal::line).containsExactly(3, 4, 5, 6);
        assertThat(upload.refused().get(1).reason()).startsWith("4.request: has none of inputs");
        assertThat(upload.refused().get(2).reason()).startsWith("5[1]: is no exchange");
    }

    @Test
    void limitsHoldForAllLinesTogether() {
        String line = "{\"id\": \"a\", \"request\": {\"instances\": [[1]]}, \"response\": {\"predictions\": [1]}}\n";

        assertThatThrownBy(() -> Readers.plain().lines("flights", "", Readers.bytes(line.repeat(101))))
                .hasMessage("101 rows in one body, more than 100");
        assertThatThrownBy(() -> Readers.plain()
                        .lines("flights", "", Readers.bytes(("[" + "1,".repeat(999) + "1]\n").repeat(11))))
                .hasMessageContaining("values");
    }

    private static String sageMaker(String side, String type, String data, String encoding) {
        return """
                {"captureData": {"%s": {"observedContentType": "%s", "mode": "INPUT", "data": "%s", "encoding": "%s"}},
                 "eventMetadata": {"eventId": "e-1", "inferenceTime": "2026-03-01T12:00:00Z",
                 "customAttributes": ["trace=7,X-Client-Id=ada"]}, "eventVersion": "0"}""".formatted(side, type, data, encoding);
    }

    private static Capture only(String body) {
        List<Capture> captures = records(body);
        assertThat(captures).hasSize(1);
        return captures.getFirst();
    }

    private static List<Capture> records(String body) {
        return Readers.plain().records("flights", "", Readers.bytes(body));
    }
}
