package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {

    /** FIPS 180-4, example of the one-block message "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void contentHasTheDigestThatTheStandardSays() {
        Digest digest = Digest.ofContent("abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(digest).hasToString("sha256:" + ABC).isEqualTo(Digest.parse("sha256:" + ABC));
        assertThat(Digest.ofRaw(digest.raw())).isEqualTo(digest);
    }

    @Test
    void otherAlgorithmsShortAndUpperCaseTextAreRefused() {
        assertThatThrownBy(() -> Digest.parse("md5:" + ABC)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digest.parse("sha256:ba78")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Digest.parse("sha256:" + ABC.replace('b', 'B')))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
