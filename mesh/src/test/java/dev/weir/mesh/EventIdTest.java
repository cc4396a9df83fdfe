package dev.weir.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    private final EventId cause = EventId.parse("5f3c1a5e-58c6-4a8b-9f0e-0d4c1f6b2a11");

    @Test
    void aNamedIdAgreesWithTheExampleOfRfc9562() {
        assertThat(EventId.named(DNS, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void handlingAnEventTwiceDerivesTheSameId() {
        assertThat(cause.effect("scan.completed", 0)).isEqualTo(cause.effect("scan.completed", 0));
    }

    @Test
    void effectsOfDifferentTypeOrOrdinalHaveDifferentIds() {
        assertThat(cause.effect("scan.completed", 0))
                .isNotEqualTo(cause.effect("model.signed", 0))
                .isNotEqualTo(cause.effect("scan.completed", 1));
    }

    @Test
    void ordinalsAreNotNegative() {
        assertThatThrownBy(() -> cause.effect("scan.completed", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
