package dev.weir.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T12:00:00Z",
                "2026-03-01T23:59:59.5Z",
                "2024-02-29T00:00:00.000001Z",
                "1969-12-31T23:59:59.999999999Z",
                "0000-01-01T00:00:00Z",
                "2026-03-01T12:00:00.25+02:00",
                "2026-03-01T24:00:00Z",
                "2026-03-01T12:00:00.Z",
                "+12026-03-01T12:00:00Z"
            })
    void aTimeIsWhatTheJavaPlatformReads(String text) {
        assertThat(UtcTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "yesterday, as it were",
                "2026-02-30T12:00:00Z",
                "2026-03-01T12:60:00Z",
                "2026-03-01T12:00:00.1234567890Z",
                "2026-03-01 12:00:00Z"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> UtcTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
