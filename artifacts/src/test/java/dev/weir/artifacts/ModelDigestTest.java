package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelDigestTest {

    private static final Resource MODEL = resource("model.onnx");
    private static final Resource LABELS = resource("labels.txt");

    @Test
    void aModelDigestIsTheDigestOfItsRawArtifactDigestsInOrderOfNames() {
        ByteArrayOutputStream concatenated = new ByteArrayOutputStream();
        concatenated.writeBytes(LABELS.digest().raw());
        concatenated.writeBytes(MODEL.digest().raw());

        assertThat(ModelDigest.of(List.of(MODEL, LABELS))).isEqualTo(Digest.ofContent(concatenated.toByteArray()));
    }

    @Test
    void namesAreOrderedByCodePointAndNotByUtf16Unit() {
        Resource fullWidth = resource("\uFF21");
        Resource emoji = resource("\uD83D\uDE00");

        assertThat(fullWidth.name()).isGreaterThan(emoji.name());
        assertThat(ModelDigest.inOrder(List.of(emoji, fullWidth))).containsExactly(fullWidth, emoji);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        assertThat(ModelDigest.of(List.of(LABELS, MODEL))).isEqualTo(ModelDigest.of(List.of(MODEL, LABELS)));
    }

    @Test
    void noResourceAndTwoOfOneNameAreRefused() {
        assertThatThrownBy(() -> ModelDigest.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelDigest.of(List.of(MODEL, MODEL))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatLeavesTheModelIsRefused() {
        Digest digest = MODEL.digest();

        assertThatThrownBy(() -> new Resource("a/../../b", digest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resource("/etc/passwd", digest)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resource("\uD83D", digest)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Resource resource(String name) {
        return new Resource(name, Digest.ofContent(name.getBytes(StandardCharsets.UTF_8)));
    }
}
