package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DsseTest {

    /** The example of the protocol's own description. */
    @Test
    void theEncodingIsThatOfTheProtocol() {
        assertThat(encoded("http://example.com/HelloWorld", "hello world"))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void lengthsCountBytes() {
        assertThat(encoded("t", "ü")).isEqualTo("DSSEv1 1 t 2 ü");
    }

    private static String encoded(String type, String payload) {
        byte[] bytes = Dsse.preAuthenticationEncoding(type, payload.getBytes(StandardCharsets.UTF_8));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
