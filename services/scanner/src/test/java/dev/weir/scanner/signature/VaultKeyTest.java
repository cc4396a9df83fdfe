package dev.weir.scanner.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.signing.Curve;
import dev.weir.signing.SigningFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultKeyTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Curve.class)
    void aSignatureOfTheServiceFitsThePublicKeyOfTheService(Curve curve) throws IOException {
        try (TransitServer server = new TransitServer(curve)) {
            VaultKey key = open(server, TransitServer.TOKEN);

            assertThat(key.verificationKey().verifies(MESSAGE, key.sign(MESSAGE)))
                    .isTrue();
        }
    }

    @Test
    void aKeyThatIsRotatedMeanwhileGoesOnSigningWithItsVersion() throws IOException {
        try (TransitServer server = new TransitServer(Curve.P256)) {
            VaultKey before = open(server, TransitServer.TOKEN);
            server.rotate();
            VaultKey after = open(server, TransitServer.TOKEN);

            assertThat(before.verificationKey().verifies(MESSAGE, before.sign(MESSAGE)))
                    .isTrue();
            assertThat(after.verificationKey().hint())
                    .isNotEqualTo(before.verificationKey().hint());
        }
    }

    @Test
    void aSignatureThatDoesNotFitIsNotBelieved() throws IOException {
        try (TransitServer server = new TransitServer(Curve.P256)) {
            VaultKey key = open(server, TransitServer.TOKEN);
            server.corrupt();

            assertThatThrownBy(() -> key.sign(MESSAGE))
                    .isInstanceOf(SigningFailure.class)
                    .hasMessageContaining("does not fit");
        }
    }

    @Test
    void aWrongTokenIsSaidToBeRefusedAndNeverShown() throws IOException {
        try (TransitServer server = new TransitServer(Curve.P256)) {
            assertThatThrownBy(() -> open(server, "s.secret"))
                    .isInstanceOf(SigningFailure.class)
                    .hasMessageContaining("403")
                    .hasMessageNotContaining("s.secret");
        }
    }

    @Test
    void aTokenOfSeveralLinesIsRefusedAndNeverShown() throws IOException {
        try (TransitServer server = new TransitServer(Curve.P256)) {
            assertThatThrownBy(() -> open(server, "s.secret\nother"))
                    .isInstanceOf(SigningFailure.class)
                    .hasMessageContaining("one line")
                    .hasMessageNotContaining("s.secret");
        }
    }

    @Test
    void anAddressWithoutASchemeIsNamed() {
        assertThatThrownBy(() -> VaultKey.open(URI.create("localhost:8200"), "transit", "models", () -> "s"))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining("not at localhost:8200");
    }

    private static VaultKey open(TransitServer server, String token) {
        return VaultKey.open(server.address(), "transit", "models", () -> token);
    }
}
