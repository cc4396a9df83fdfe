package dev.weir.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceparentTest {

    @Test
    void aRepeatedRootIsTheSameTrace() {
        EventId id = EventId.parse("5f3c1a5e-58c6-4a8b-9f0e-0d4c1f6b2a11");

        assertThat(Traceparent.root(id))
                .isEqualTo(Traceparent.root(id))
                .startsWith("00-5f3c1a5e58c64a8b9f0e0d4c1f6b2a11-");
    }

    @Test
    void aHeaderThatIsNoTraceparentNamesNoParent() {
        assertThat(Traceparent.parse("ff-zz").isValid()).isFalse();
    }
}
