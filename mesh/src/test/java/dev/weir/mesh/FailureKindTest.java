package dev.weir.mesh;

import static dev.weir.mesh.FailureKind.PERMANENT;
import static dev.weir.mesh.FailureKind.TRANSIENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailureKindTest {

    @Test
    void aRefusedConnectionPasses() {
        assertThat(FailureKind.of(new UncheckedIOException(new ConnectException("refused"))))
                .isEqualTo(TRANSIENT);
    }

    @Test
    void aBrokerThatDoesNotAnswerPasses() {
        assertThat(FailureKind.of(new TimeoutException("no metadata"))).isEqualTo(TRANSIENT);
    }

    @Test
    void aDatabaseThatShutsDownPasses() {
        assertThat(FailureKind.of(new SQLException("terminating connection", "57P01")))
                .isEqualTo(TRANSIENT);
    }

    @Test
    void aViolatedConstraintStays() {
        assertThat(FailureKind.of(new SQLException("duplicate key", "23505"))).isEqualTo(PERMANENT);
    }

    @Test
    void aMissingFileStays() {
        assertThat(FailureKind.of(new UncheckedIOException(new NoSuchFileException("model.onnx"))))
                .isEqualTo(PERMANENT);
    }

    @Test
    void malformedJsonStaysAlthoughItCountsAsInputAndOutput() {
        assertThat(FailureKind.of(new IllegalStateException(new JsonParseException(null, "no JSON"))))
                .isEqualTo(PERMANENT);
    }

    @Test
    void aBugStays() {
        assertThat(FailureKind.of(new NullPointerException())).isEqualTo(PERMANENT);
    }

    @Test
    void theFirstTellingExceptionDecides() {
        assertThat(FailureKind.of(new PermanentFailure("no such model", new ConnectException("refused"))))
                .isEqualTo(PERMANENT);
    }
}
