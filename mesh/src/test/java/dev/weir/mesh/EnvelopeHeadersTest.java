package dev.weir.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class EnvelopeHeadersTest {

    private static final EventId CAUSE = EventId.parse("5f3c1a5e-58c6-4a8b-9f0e-0d4c1f6b2a11");

    private final Envelope envelope = new Envelope(
            CAUSE.effect("model.published", 0),
            "model.published",
            "/weir/registry",
            "flights",
            Instant.parse("2026-03-01T12:00:00.000001Z"),
            Optional.of(CAUSE),
            CAUSE.toString(),
            Optional.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

    @Test
    void anEnvelopeSurvivesTheHeaders() {
        assertThat(EnvelopeHeaders.read(EnvelopeHeaders.of(envelope))).isEqualTo(envelope);
    }

    @Test
    void theHeadersAreThoseOfTheCloudEventsKafkaBinding() {
        assertThat(EnvelopeHeaders.of(envelope))
                .extracting(header -> header.key())
                .contains("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type");
    }

    @Test
    void aForeignEventWithoutCorrelationBeginsItsOwn() {
        Headers headers = EnvelopeHeaders.of(envelope);
        headers.remove(EnvelopeHeaders.CORRELATION);

        assertThat(EnvelopeHeaders.read(headers).correlation())
                .isEqualTo(envelope.id().toString());
    }

    @Test
    void aMissingIdIsAPermanentFailureThatNamesTheHeader() {
        Headers headers = EnvelopeHeaders.of(envelope);
        headers.remove(EnvelopeHeaders.ID);

        assertThatThrownBy(() -> EnvelopeHeaders.read(headers))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("ce_id");
    }

    @Test
    void anIdThatIsNoUuidIsAPermanentFailure() {
        Headers headers = EnvelopeHeaders.of(envelope);
        headers.remove(EnvelopeHeaders.ID).add(EnvelopeHeaders.ID, "seven".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> EnvelopeHeaders.read(headers)).isInstanceOf(PermanentFailure.class);
    }
}
