package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotationTest {

    private static final Instant SPRING = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant OVERLAP = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant WINTER = Instant.parse("2026-12-01T00:00:00Z");

    private final SigningKey first = Issuer.key();
    private final SigningKey second = Issuer.key();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTwoKeysThatOverlap() throws IOException {
        KeyFiles.write(first, folder, "first");
        KeyFiles.write(second, folder, "second");
        Files.writeString(folder.resolve("trust.json"), """
                {"keys": [
                  {"file": "first.pub.pem", "until": "2026-09-01T00:00:00Z"},
                  {"file": "second.pub.pem", "from": "2026-06-01T00:00:00Z"}]}
                """);
    }

    @Test
    void theNewestKeyOfTheMomentSigns() throws IOException {
        KeyRing ring = KeyRing.read(folder);

        assertThat(ring.newest(SPRING).verificationKey().hint()).isEqualTo(hint(first));
        assertThat(ring.newest(OVERLAP).verificationKey().hint()).isEqualTo(hint(second));
        assertThat(ring.newest(WINTER).verificationKey().hint()).isEqualTo(hint(second));
    }

    @Test
    void anOldSignatureCountsUntilItsKeyGoes() throws IOException {
        assertThat(verify(first, OVERLAP)).isInstanceOf(Verified.class);
        assertThat(verify(first, WINTER)).isInstanceOf(Refused.class);
    }

    @Test
    void aKeyThatIsNotYetTrustedProvesNothing() throws IOException {
        assertThat(verify(second, SPRING)).isInstanceOf(Refused.class);
        assertThat(verify(second, OVERLAP)).isInstanceOf(Verified.class);
    }

    @Test
    void aKeyThatTheListLeavesOutIsNotTrusted() throws IOException {
        SigningKey stray = Issuer.key();
        KeyFiles.write(stray, folder, "stray");

        assertThat(verify(stray, OVERLAP)).isInstanceOf(Refused.class);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() throws IOException {
        Files.writeString(folder.resolve("trust.json"), """
                {"keys": [{"file": "first.pub.pem", "from": "2026-09-01T00:00:00Z", "until": "2026-08-01T00:00:00Z"}]}
                """);

        assertThatThrownBy(() -> TrustFolder.read(folder)).isInstanceOf(InvalidKey.class);
    }

    private Verification verify(SigningKey key, Instant now) throws IOException {
        String bundle = new ModelSigner(key)
                .sign("delays", List.of(new Resource("w", Digest.ofContent(new byte[1]))))
                .bundle();
        return new ModelVerifier(TrustFolder.read(folder), InstantSource.fixed(now))
                .verify(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyHint hint(SigningKey key) {
        return key.verificationKey().hint();
    }
}
