package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.Digest;
import dev.weir.signing.AttestationVerifier.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttestationTest {

    private static final SigningKey KEY = Issuer.key();
    private static final Attestation ATTESTATION =
            new Attestation("delays", Digest.ofContent(new byte[1]), "https://example.org/p/v1", "{\"a\":[1,\"ü\"]}");

    private final AttestationVerifier verifier =
            new AttestationVerifier(Trust.inKeys(List.of(KEY.verificationKey())), InstantSource.system());

    @Test
    void whatWasAttestedIsProven() {
        assertThat(verify(new ModelSigner(KEY).attest(ATTESTATION)))
                .isEqualTo(new Outcome.Proven(
                        ATTESTATION, new Signatory.Key(KEY.verificationKey().hint())));
    }

    @Test
    void aStrangersWordProvesNothing() {
        assertThat(verify(new ModelSigner(Issuer.key()).attest(ATTESTATION))).isInstanceOf(Outcome.Doubtful.class);
    }

    @Test
    void anAttestationIsNoSignatureOfAModel() {
        byte[] bundle = new ModelSigner(KEY).attest(ATTESTATION).getBytes(StandardCharsets.UTF_8);

        assertThat(new ModelVerifier(List.of(KEY.verificationKey())).verify(bundle))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREADABLE));
    }

    private Outcome verify(String bundle) {
        return verifier.verify(bundle.getBytes(StandardCharsets.UTF_8));
    }
}
