package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Issuer.Use;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateMethodTest {

    private static final List<Resource> RESOURCES =
            List.of(new Resource("model.onnx", Digest.ofContent(new byte[] {1, 2, 3})));

    private final Issuer root = Issuer.root("CN=root");
    private final Issuer middle = root.intermediate("CN=middle");
    private final SigningKey key = Issuer.key();

    @Test
    void aChainToATrustedRootIsTrusted() {
        Verification verification = verify(middle.certify(key, Use.SIGNING), middle.certificate());

        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verified.class,
                        verified -> assertThat(verified.signatory())
                                .isEqualTo(new Signatory.Certified(
                                        key.verificationKey().hint(), "CN=signer")));
    }

    @Test
    void aChainThatBringsItsRootIsTrustedForTheRootOneHasOneself() {
        assertThat(verify(middle.certify(key, Use.SIGNING), middle.certificate(), root.certificate()))
                .isInstanceOf(Verified.class);
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void aCertifiedKeyOnEveryCurveSigns(Curve curve) {
        SigningKey other = SigningKey.generate(curve, new SecureRandom());
        List<X509Certificate> chain = List.of(root.certify(other, Use.SIGNING));

        String bundle = new ModelSigner(other, chain).sign("delays", RESOURCES).bundle();

        assertThat(verifier().verify(bundle.getBytes(StandardCharsets.UTF_8), RESOURCES))
                .isInstanceOf(Verified.class);
    }

    @Test
    void aSingleCertificateMayStandWithoutAChain() {
        String chain = new ModelSigner(key, List.of(root.certify(key, Use.SIGNING)))
                .sign("delays", RESOURCES)
                .bundle();
        String single = chain.replaceFirst(
                "\"x509CertificateChain\":\\{\"certificates\":\\[(\\{[^}]*})]}", "\"certificate\":$1");

        assertThat(single).contains("\"certificate\":{\"rawBytes\"");
        assertThat(verifier().verify(single.getBytes(StandardCharsets.UTF_8), RESOURCES))
                .isInstanceOf(Verified.class);
    }

    @Test
    void codeSigningIsAUseToo() {
        assertThat(verify(root.certify(key, Use.CODE_SIGNING))).isInstanceOf(Verified.class);
    }

    @Test
    void aCertificateForKeyAgreementSignsNothing() {
        assertThat(verify(root.certify(key, Use.AGREEMENT)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.message()).contains("not for digital signatures"));
    }

    @Test
    void aRootOfTheSameNameIsNotTheSameRoot() {
        Issuer impostor = Issuer.root("CN=root");

        assertThat(verify(impostor.certify(key, Use.SIGNING), impostor.certificate()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNTRUSTED_KEY));
    }

    @Test
    void aMissingIntermediateBreaksTheChain() {
        assertThat(verify(middle.certify(key, Use.SIGNING))).isInstanceOf(Refused.class);
    }

    @Test
    void aSignersCertificateCannotVouchForAnother() {
        SigningKey stranger = Issuer.key();
        Issuer fake = Issuer.root("CN=signer");
        X509Certificate leaf = fake.certify(stranger, Use.SIGNING);
        String bundle = new ModelSigner(stranger, List.of(leaf, root.certify(key, Use.SIGNING)))
                .sign("delays", RESOURCES)
                .bundle();

        assertThat(verifier().verify(bundle.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
    }

    @Test
    void aCertificateFromBeforeItsIssuerWasValidIsNotTrusted() {
        assertThat(verify(middle.certify(key, Use.SIGNING, Issuer.NOW.minusSeconds(60)), middle.certificate()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aBundleOverAnotherPayloadIsABadSignature() {
        X509Certificate leaf = root.certify(key, Use.SIGNING);
        String bundle =
                new ModelSigner(key, List.of(leaf)).sign("delays", RESOURCES).bundle();
        String other =
                new ModelSigner(key, List.of(leaf)).sign("flights", RESOURCES).bundle();
        String payload = "(?<=\"payload\":\")[^\"]+";
        String mixed = bundle.replaceFirst(
                payload,
                Pattern.compile(payload)
                        .matcher(other)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group());

        assertThat(verifier().verify(mixed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_SIGNATURE));
    }

    @Test
    void aKeyCannotSignWithSomebodyElsesCertificate() {
        List<X509Certificate> chain = List.of(root.certify(Issuer.key(), Use.SIGNING));

        assertThatThrownBy(() -> new ModelSigner(key, chain)).isInstanceOf(InvalidKey.class);
    }

    private Verification verify(X509Certificate... chain) {
        String bundle =
                new ModelSigner(key, List.of(chain)).sign("delays", RESOURCES).bundle();
        return verifier().verify(bundle.getBytes(StandardCharsets.UTF_8), RESOURCES);
    }

    private ModelVerifier verifier() {
        return new ModelVerifier(Trust.inRoots(List.of(root.certificate())), InstantSource.fixed(Issuer.NOW));
    }
}
