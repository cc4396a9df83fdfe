package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelSigningTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey KEY = SigningKey.generate(Curve.P256, RANDOM);
    private static final List<Resource> RESOURCES =
            List.of(resource("model.onnx"), resource("\uD83D\uDE00.txt"), resource("\uFF21.txt"), resource("Größe/ü"));

    private final ModelVerifier verifier = new ModelVerifier(List.of(KEY.verificationKey()));

    @ParameterizedTest
    @EnumSource(Curve.class)
    void whatWasSignedVerifiesOnEveryCurve(Curve curve) {
        SigningKey key = SigningKey.generate(curve, RANDOM);

        SignedModel signed = new ModelSigner(key).sign("délais", RESOURCES);

        assertThat(new ModelVerifier(List.of(key.verificationKey())).verify(bytes(signed.bundle()), RESOURCES))
                .isEqualTo(new Verified(
                        "délais",
                        ModelDigest.of(RESOURCES),
                        Manifest.ofFiles(RESOURCES),
                        new Signatory.Key(key.verificationKey().hint())));
    }

    @Test
    void theSameModelGetsTheSameBundleWhateverTheOrderOfItsFiles() {
        List<Resource> reversed = new ArrayList<>(RESOURCES);
        Collections.reverse(reversed);
        ModelSigner signer = new ModelSigner(KEY);

        assertThat(signer.sign("delays", reversed)).isEqualTo(signer.sign("delays", RESOURCES));
    }

    @Test
    void twoModelsNeverShareANonce() throws IOException {
        ModelSigner signer = new ModelSigner(KEY);

        byte[] first = signature(signer.sign("delays", RESOURCES));
        byte[] second = signature(signer.sign("delays2", RESOURCES));

        assertThat(commitmentOf(first)).isNotEqualTo(commitmentOf(second));
    }

    @Test
    void theStatementListsResourcesInCodePointOrderUnderOneSubject() throws IOException {
        JsonNode statement = payload(new ModelSigner(KEY).sign("delays", RESOURCES));

        assertThat(statement.at("/subject")).hasSize(1);
        assertThat(statement.at("/subject/0/digest/sha256").textValue())
                .isEqualTo(ModelDigest.of(RESOURCES).hex());
        assertThat(statement.at("/predicate/resources").findValuesAsText("name"))
                .containsExactly("Größe/ü", "model.onnx", "\uFF21.txt", "\uD83D\uDE00.txt");
        assertThat(statement.at("/predicate/serialization"))
                .isEqualTo(JSON.readTree("{\"method\":\"files\",\"hash_type\":\"sha256\",\"allow_symlinks\":false}"));
    }

    @Test
    void anAlteredPayloadIsABadSignature() throws IOException {
        SignedModel signed = new ModelSigner(KEY).sign("delays", RESOURCES);
        String altered = new String(rawPayload(signed), StandardCharsets.UTF_8).replace("delays", "flights");

        assertThat(reason(withPayload(signed, altered))).isEqualTo(RefusalReason.BAD_SIGNATURE);
    }

    @Test
    void anAlteredSignatureIsABadSignature() throws IOException {
        ObjectNode bundle = (ObjectNode)
                JSON.readTree(new ModelSigner(KEY).sign("delays", RESOURCES).bundle());
        ((ObjectNode) bundle.at("/dsseEnvelope/signatures/0")).put("sig", "AAAA");

        assertThat(reason(bundle.toString())).isEqualTo(RefusalReason.BAD_SIGNATURE);
    }

    @Test
    void anotherFileDigestIsAnotherModel() {
        SignedModel signed = new ModelSigner(KEY).sign("delays", RESOURCES);
        List<Resource> altered = new ArrayList<>(RESOURCES);
        altered.set(0, new Resource("model.onnx", Digest.ofContent(bytes("one byte changed"))));

        assertThat(verifier.verify(bytes(signed.bundle()), altered))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.OTHER_MODEL));
    }

    @Test
    void oneFileMoreOrLessIsAnotherModel() {
        byte[] bundle = bytes(new ModelSigner(KEY).sign("delays", RESOURCES).bundle());
        List<Resource> more = new ArrayList<>(RESOURCES);
        more.add(resource("extra.bin"));

        assertThat(verifier.verify(bundle, more)).isInstanceOf(Refused.class);
        assertThat(verifier.verify(bundle, RESOURCES.subList(0, 3))).isInstanceOf(Refused.class);
    }

    @Test
    void aSubjectThatContradictsItsResourcesIsInconsistent() {
        Statement lie = new Statement("delays", Digest.ofContent(bytes("another model")), Manifest.ofFiles(RESOURCES));

        assertThat(reason(signAnything(lie.toJson()))).isEqualTo(RefusalReason.INCONSISTENT);
    }

    @Test
    void aSignedStatementOfAnotherKindIsUnreadable() {
        assertThat(reason(signAnything(bytes("{\"_type\":\"https://in-toto.io/Statement/v1\"}"))))
                .isEqualTo(RefusalReason.UNREADABLE);
    }

    @Test
    void anUntrustedKeyIsRefusedByItsHint() {
        SigningKey stranger = SigningKey.generate(Curve.P256, RANDOM);

        assertThat(reason(new ModelSigner(stranger).sign("delays", RESOURCES).bundle()))
                .isEqualTo(RefusalReason.UNTRUSTED_KEY);
    }

    @Test
    void aBorrowedHintDoesNotHelpAStranger() {
        String bundle = new ModelSigner(SigningKey.generate(Curve.P256, RANDOM))
                .sign("delays", RESOURCES)
                .bundle();
        String trusted = KEY.verificationKey().hint().hex();

        assertThat(reason(bundle.replaceFirst("(?<=\"hint\":\")[0-9a-f]+", trusted)))
                .isEqualTo(RefusalReason.BAD_SIGNATURE);
    }

    @Test
    void aBundleThatHidesItsKeyIsTriedWithTheTrustedOnes() throws IOException {
        SignedModel signed = new ModelSigner(KEY).sign("delays", RESOURCES);
        ObjectNode bundle = (ObjectNode) JSON.readTree(signed.bundle());
        ((ObjectNode) bundle.at("/verificationMaterial/publicKey"))
                .put("rawBytes", "LS0t")
                .remove("hint");

        assertThat(verifier.verify(bytes(bundle.toString()))).isInstanceOf(Verified.class);
    }

    @Test
    void aKeyThatABundleBringsIsNotTrustedForThat() throws IOException {
        SigningKey stranger = SigningKey.generate(Curve.P256, RANDOM);
        SignedModel signed = new ModelSigner(stranger).sign("delays", RESOURCES);
        ObjectNode bundle = (ObjectNode) JSON.readTree(signed.bundle());
        String pem = stranger.verificationKey().toPem();
        ((ObjectNode) bundle.at("/verificationMaterial/publicKey"))
                .put("rawBytes", Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8)))
                .remove("hint");

        assertThat(verifier.verify(bytes(bundle.toString()))).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsNoBundleIsUnreadable() {
        String bundle = new ModelSigner(KEY).sign("delays", RESOURCES).bundle();

        assertThat(reason("not json")).isEqualTo(RefusalReason.UNREADABLE);
        assertThat(reason("{}")).isEqualTo(RefusalReason.UNREADABLE);
        assertThat(reason(bundle + "{}")).isEqualTo(RefusalReason.UNREADABLE);
        assertThat(reason(bundle.replaceFirst("\\{", "{\"mediaType\":\"x\","))).isEqualTo(RefusalReason.UNREADABLE);
    }

    @Test
    void aModelWithoutFilesCannotBeSigned() {
        ModelSigner signer = new ModelSigner(KEY);

        assertThatThrownBy(() -> signer.sign("delays", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private RefusalReason reason(String bundle) {
        return switch (verifier.verify(bytes(bundle))) {
            case Refused refused -> refused.reason();
            case Verified verified -> throw new AssertionError("verified " + verified);
        };
    }

    private static String signAnything(byte[] payload) {
        return Bundle.sign(KEY, new Material.Named(KEY.verificationKey().hint()), payload)
                .toJson();
    }

    private static String withPayload(SignedModel signed, String payload) throws IOException {
        ObjectNode bundle = (ObjectNode) JSON.readTree(signed.bundle());
        ((ObjectNode) bundle.get("dsseEnvelope"))
                .put("payload", Base64.getEncoder().encodeToString(bytes(payload)));
        return bundle.toString();
    }

    private static JsonNode payload(SignedModel signed) throws IOException {
        return JSON.readTree(rawPayload(signed));
    }

    private static byte[] rawPayload(SignedModel signed) throws IOException {
        return Base64.getDecoder()
                .decode(JSON.readTree(signed.bundle())
                        .at("/dsseEnvelope/payload")
                        .textValue());
    }

    private static byte[] signature(SignedModel signed) throws IOException {
        return Base64.getDecoder()
                .decode(JSON.readTree(signed.bundle())
                        .at("/dsseEnvelope/signatures/0/sig")
                        .textValue());
    }

    /** The integer r of a DER signature, which depends on the nonce alone. */
    private static byte[] commitmentOf(byte[] der) {
        int length = der[3];
        return Arrays.copyOfRange(der, 4, 4 + length);
    }

    private static Resource resource(String name) {
        return new Resource(name, Digest.ofContent(bytes(name)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
