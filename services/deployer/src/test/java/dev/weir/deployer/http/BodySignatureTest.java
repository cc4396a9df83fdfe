package dev.weir.deployer.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodySignatureTest {

    /** RFC 4231, test case 2. */
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    private final BodySignature signature = new BodySignature("Jefe");

    @Test
    void theHmacOfTheBodyVerifies() {
        assertThat(signature.verifies("sha256=" + HEX, BODY)).isTrue();
    }

    @Test
    void nothingElseVerifies() {
        assertThat(signature.verifies(null, BODY)).isFalse();
        assertThat(signature.verifies("", BODY)).isFalse();
        assertThat(signature.verifies(HEX, BODY)).isFalse();
        assertThat(signature.verifies("sha1=" + HEX, BODY)).isFalse();
        assertThat(signature.verifies("sha256=" + HEX.replace('5', '6'), BODY)).isFalse();
        assertThat(signature.verifies("sha256=" + HEX, new byte[0])).isFalse();
        assertThat(new BodySignature("other").verifies("sha256=" + HEX, BODY)).isFalse();
    }
}
