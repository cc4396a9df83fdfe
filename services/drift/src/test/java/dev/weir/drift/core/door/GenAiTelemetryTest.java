package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenAiTelemetryTest {

    private static final String CALL = """
            {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}},
            {"key": "gen_ai.provider.name", "value": {"stringValue": "openai"}},
            {"key": "gen_ai.request.model", "value": {"stringValue": "gpt-4"}},
            {"key": "gen_ai.request.temperature", "value": {"doubleValue": 0.5}},
            {"key": "gen_ai.input.messages", "value": {"stringValue": "[{\\"role\\": \\"user\\"}]"}},
            {"key": "gen_ai.usage.input_tokens", "value": {"intValue": "100"}}""";

    private static final String ANSWER = CALL + """
            ,
            {"key": "gen_ai.response.model", "value": {"stringValue": "gpt-4-0613"}},
            {"key": "gen_ai.response.id", "value": {"stringValue": "chatcmpl-123"}},
            {"key": "gen_ai.usage.output_tokens", "value": {"intValue": 180}},
            {"key": "gen_ai.response.finish_reasons", "value": {"arrayValue": {"values": [\
            {"stringValue": "stop"}, {"stringValue": "length"}]}}}""";

    @Test
    void aSpanOfACallIsAnInference() {
        Capture.Whole whole = only(read(spans(span(ANSWER, ""))));

        assertThat(whole.exchange().door()).isEqualTo(Door.OTEL);
        assertThat(whole.exchange().id()).isEqualTo("chatcmpl-123");
        assertThat(whole.exchange().model()).isEqualTo("gpt-4");
        assertThat(whole.exchange().version()).isEqualTo("gpt-4-0613");
        assertThat(whole.exchange().at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(whole.circumstances()).isEqualTo(new Capture.Circumstances("shop", 200, 1_500_000));
        assertThat(whole.inputs())
                .containsExactly(
                        entry("gen_ai.operation.name", Value.of("chat")),
                        entry("gen_ai.provider.name", Value.of("openai")),
                        entry("gen_ai.request.temperature", Value.of(0.5)),
                        entry("gen_ai.usage.input_tokens", Value.of(100.0)),
                        entry("gen_ai.usage.output_tokens", Value.of(180.0)));
        assertThat(whole.answer().prediction()).hasValue("stop");
    }

    @Test
    void aCallThatFailedSaysItsStatus() {
        String refused = CALL + ", {\"key\": \"error.type\", \"value\": {\"stringValue\": \"401\"}},"
                + " {\"key\": \"user.id\", \"value\": {\"stringValue\": \"mallory\"}}";
        Capture.Whole whole = only(read(spans(span(refused, ", \"status\": {\"code\": 2}"))));
        Capture.Whole unnamed = only(read(spans(span(CALL, ", \"status\": {\"code\": 2}"))));

        assertThat(whole.exchange().id()).isEqualTo("5b8e-ee19");
        assertThat(whole.circumstances()).isEqualTo(new Capture.Circumstances("mallory", 401, 1_500_000));
        assertThat(whole.answer().outputs()).isEmpty();
        assertThat(unnamed.circumstances().status()).isEqualTo(500);
    }

    @Test
    void anEventOfACallIsTheSameInference() {
        String log = """
                {"resourceLogs": [{"resource": {}, "scopeLogs": [{"logRecords": [
                  {"timeUnixNano": "1772366400000000000", "eventName": "%s", "attributes": [%s]},
                  {"timeUnixNano": "1772366400000000000", "body": {"stringValue": "hello"}, "attributes": [%s]}]}]}]}""".formatted(GenAiTelemetry.EVENT, ANSWER, CALL);

        Capture.Whole whole = only(read(log));

        assertThat(whole.exchange().id()).isEqualTo("chatcmpl-123");
        assertThat(whole.exchange().at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(whole.circumstances()).isEqualTo(new Capture.Circumstances("", 200, 0));
    }

    @Test
    void otherSpansAreLeftOut() {
        String tool = "{\"key\": \"gen_ai.operation.name\", \"value\": {\"stringValue\": \"execute_tool\"}}";
        String http = "{\"key\": \"http.request.method\", \"value\": {\"stringValue\": \"GET\"}},"
                + " {\"key\": \"x\", \"value\": {\"kvlistValue\": {\"values\": []}}}";

        Upload upload = read(spans(span(tool, "") + ", " + span(http, "") + ", {\"name\": \"bare\"}"));

        assertThat(upload).isEqualTo(new Upload(List.of(), List.of()));
    }

    @Test
    void aCallWithoutAModelIsRefusedAlone() {
        String nameless = "{\"key\": \"gen_ai.operation.name\", \"value\": {\"stringValue\": \"chat\"}}";

        Upload upload = read(spans(span(nameless, "") + ", " + span(ANSWER, "")));

        assertThat(upload.captures()).hasSize(1);
        assertThat(upload.refused())
                .containsExactly(
                        new Refusal(1, "resourceSpans[0].scopeSpans[0].spans[0]: has no gen_ai.request.model"));
        assertThatThrownBy(() -> read("{}")).hasMessage("resourceLogs: is missing");
    }

    private static String spans(String spans) {
        return """
                {"resourceSpans": [{"resource": {"attributes": [
                  {"key": "service.name", "value": {"stringValue": "shop"}}]},
                  "scopeSpans": [{"scope": {"name": "openai"}, "spans": [%s]}]}]}""".formatted(spans);
    }

    private static String span(String attributes, String more) {
        return """
                {"traceId": "5b8e", "spanId": "ee19", "name": "chat gpt-4", "kind": 3,
                 "startTimeUnixNano": "1772366400000000000", "endTimeUnixNano": "1772366401500000000",
                 "attributes": [%s]%s}""".formatted(attributes, more);
    }

    private static Upload read(String body) {
        return Readers.plain().telemetry(Readers.bytes(body));
    }

    private static Capture.Whole only(Upload upload) {
        assertThat(upload.refused()).isEmpty();
        assertThat(upload.captures()).hasSize(1);
        return (Capture.Whole) upload.captures().getFirst();
    }
}
