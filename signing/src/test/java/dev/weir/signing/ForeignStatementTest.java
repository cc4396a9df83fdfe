package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.Digest;
import dev.weir.signing.Serialization.Method;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements as others write them, well meaning and not. */
class ForeignStatementTest {

    private static final SigningKey KEY = Issuer.key();
    private static final String ZEROS = "0".repeat(64);
    private static final String ONES = "1".repeat(64);

    private final ModelVerifier verifier = new ModelVerifier(List.of(KEY.verificationKey()));

    @Test
    void shardsAreReadAsTheReferenceWritesThem() {
        String statement = statement(
                "{\"method\":\"shards\",\"hash_type\":\"sha256\",\"shard_size\":8.0,\"allow_symlinks\":false}",
                resource("w:0:8", "sha256-sharded-8", ZEROS) + "," + resource("w:8:9", "sha256-sharded-8", ONES),
                ZEROS + ONES);

        assertThat(verify(statement)).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.manifest().serialization().method()).isEqualTo(new Method.Shards(8));
            assertThat(verified.manifest().items()).extracting(Item::hash).containsOnly(HashType.SHA256);
            assertThat(verified.resources()).isEmpty();
        });
    }

    @Test
    void theSubjectMayBeOverTheListedOrder() {
        String statement = statement(
                "{\"method\":\"files\",\"hash_type\":\"sha256\",\"allow_symlinks\":false}",
                resource("a/b", "sha256", ZEROS) + "," + resource("a.txt", "sha256", ONES),
                ZEROS + ONES);

        assertThat(verify(statement)).isInstanceOf(Verified.class);
    }

    @Test
    void longerHashesAreReadToo() {
        String digest = "ab".repeat(64);
        String statement =
                statement("{\"method\":\"files\",\"hash_type\":\"sha512\"}", resource(".", "sha512", digest), digest);

        assertThat(verify(statement)).isInstanceOf(Verified.class);
    }

    @Test
    void aHashThatCannotBeComputedIsSaidToBeSo() {
        String statement =
                statement("{\"method\":\"files\",\"hash_type\":\"blake3\"}", resource(".", "blake3", ZEROS), ZEROS);

        assertThat(verify(statement))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message()).contains("blake3 cannot be computed here"));
    }

    @Test
    void aPathOutOfTheModelIsUnreadable() {
        assertUnreadable(statement(files(), resource("../w", "sha256", ZEROS), ZEROS));
        assertUnreadable(statement(files(), resource("/w", "sha256", ZEROS), ZEROS));
        assertUnreadable(statement(
                "{\"method\":\"files\",\"hash_type\":\"sha256\",\"ignore_paths\":[\"../x\"]}",
                resource("w", "sha256", ZEROS),
                ZEROS));
    }

    @Test
    void twoPartsOfOneNameAreUnreadable() {
        assertUnreadable(
                statement(files(), resource("w", "sha256", ZEROS) + "," + resource("w", "sha256", ONES), ZEROS + ONES));
    }

    @Test
    void shardsWithoutASensibleSizeAreUnreadable() {
        for (String size : List.of("0", "-8", "8.5", "\"8\"", "1e300")) {
            assertUnreadable(statement(
                    "{\"method\":\"shards\",\"hash_type\":\"sha256\",\"shard_size\":" + size + "}",
                    resource("w:0:8", "sha256", ZEROS),
                    ZEROS));
        }
    }

    @Test
    void aDeepOrAmbiguousStatementIsUnreadable() {
        assertUnreadable("[".repeat(100_000));
        assertUnreadable("{\"_type\":1,\"_type\":2}");
    }

    @Test
    void aBundleOfTwoSignaturesOrOfTwoKindsOfMaterialIsUnreadable() {
        String bundle = bundle(statement(files(), resource("w", "sha256", ZEROS), ZEROS));

        assertRefused(bundle.replace("\"signatures\":[", "\"signatures\":[{\"sig\":\"AAAA\",\"keyid\":\"\"},"));
        assertRefused(bundle.replace("\"publicKey\":", "\"certificate\":{\"rawBytes\":\"AAAA\"},\"publicKey\":"));
        assertRefused(bundle.replace("vnd.in-toto+json", "json"));
    }

    @Test
    void base64ThatIsNotCanonicalIsUnreadable() {
        String bundle = bundle(statement(files(), resource("w", "sha256", ZEROS), ZEROS));

        assertRefused(bundle.replaceFirst("\"sig\":\"", "\"sig\":\"\\\\n"));
        assertRefused(bundle.replaceFirst("\"sig\":\"[^\"]+", "\"sig\":\"AB=="));
        assertRefused(bundle.replaceFirst("\"sig\":\"[^\"]+", "\"sig\":\"AA"));
    }

    @Test
    void aChainWithoutEndIsUnreadable() {
        String certificates =
                IntStream.range(0, 11).mapToObj(i -> "{\"rawBytes\":\"AAAA\"}").collect(Collectors.joining(","));
        String bundle = bundle(statement(files(), resource("w", "sha256", ZEROS), ZEROS));

        assertRefused(bundle.replaceFirst(
                "\"publicKey\":\\{[^}]*}", "\"x509CertificateChain\":{\"certificates\":[" + certificates + "]}"));
    }

    private void assertUnreadable(String statement) {
        assertRefused(bundle(statement));
    }

    private void assertRefused(String bundle) {
        assertThat(verifier.verify(bundle.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREADABLE));
    }

    private Verification verify(String statement) {
        return verifier.verify(bundle(statement).getBytes(StandardCharsets.UTF_8));
    }

    private static String bundle(String statement) {
        return Bundle.sign(
                        KEY,
                        new Material.Named(KEY.verificationKey().hint()),
                        statement.getBytes(StandardCharsets.UTF_8))
                .toJson();
    }

    private static String files() {
        return "{\"method\":\"files\",\"hash_type\":\"sha256\"}";
    }

    private static String resource(String name, String algorithm, String digest) {
        return "{\"name\":\"%s\",\"algorithm\":\"%s\",\"digest\":\"%s\"}".formatted(name, algorithm, digest);
    }

    private static String statement(String serialization, String resources, String digests) {
        byte[] raw = HexFormat.of().parseHex(digests);
        return """
                {"_type": "https://in-toto.io/Statement/v1",
                 "subject": [{"name": "m", "digest": {"sha256": "%s"}}],
                 "predicateType": "https://model_signing/signature/v1.0",
                 "predicate": {"serialization": %s, "resources": [%s]}}""".formatted(Digest.ofContent(raw).hex(), serialization, resources);
    }
}
