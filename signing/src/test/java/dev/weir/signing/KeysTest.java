package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Used nowhere else. Made with OpenSSL 3.0: {@code openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256}. */
    private static final String OPENSSL_PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgiIl1PBWqN3vYB3j8
            E0NBB5d6WdF8K0DUz3QSiXGB/d+hRANCAAS/DQuywDsGJ6JrneY0i5fGvfvSb8Qj
            ujALdp+Lr10oLTUQZb640+m02CRLGCPqLR0W5a6Zb3fFjLP84OMzkAIm
            -----END PRIVATE KEY-----
            """;

    private static final String OPENSSL_PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvw0LssA7Bieia53mNIuXxr370m/E
            I7owC3afi69dKC01EGW+uNPptNgkSxgj6i0dFuWumW93xYyz/ODjM5ACJg==
            -----END PUBLIC KEY-----
            """;

    /** {@code openssl pkey -pubin -in key.pub.pem | sha256sum}. */
    private static final String OPENSSL_HINT = "9e88e3831710482b29a39bcc53aa41a58c9ef6e8e23fc09bd0ccce1514f4d25d";

    @TempDir
    Path folder;

    @Test
    void aKeyOfOpensslIsReadWithItsPublicKeyAndHint() {
        VerificationKey key = SigningKey.readPem(OPENSSL_PRIVATE).verificationKey();

        assertThat(key.toPem()).isEqualTo(OPENSSL_PUBLIC);
        assertThat(key.hint()).hasToString(OPENSSL_HINT);
        assertThat(VerificationKey.readPem(OPENSSL_PUBLIC).hint()).isEqualTo(key.hint());
    }

    @Test
    void theHintDoesNotDependOnHowThePemWasWritten() {
        String windows = "# release key\r\n" + OPENSSL_PUBLIC.replace("\n", "\r\n");

        assertThat(VerificationKey.readPem(windows).hint()).hasToString(OPENSSL_HINT);
    }

    @ParameterizedTest
    @EnumSource(Curve.class)
    void aKeyIsTheSameAfterWritingAndReading(Curve curve) {
        SigningKey key = SigningKey.generate(curve, RANDOM);

        SigningKey read = SigningKey.readPem(key.toPem());

        assertThat(read.verificationKey().toPem())
                .isEqualTo(key.verificationKey().toPem());
        assertThat(key.verificationKey().verifies(new byte[] {1}, read.sign(new byte[] {1})))
                .isTrue();
    }

    @Test
    void aPrivateKeyFileIsForItsOwnerAloneAndNeverOverwritten() throws IOException {
        SigningKey key = SigningKey.generate(Curve.P256, RANDOM);
        KeyFiles.write(key, folder, "model-signing");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("model-signing.pem"))))
                .isEqualTo("rw-------");
        assertThat(KeyFiles.trusted(folder))
                .extracting(VerificationKey::hint)
                .containsExactly(key.verificationKey().hint());
        assertThat(KeyFiles.signingKey(folder.resolve("model-signing.pem")).toPem())
                .isEqualTo(key.toPem());
        assertThatThrownBy(() -> KeyFiles.write(key, folder, "model-signing"))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aKeyThatIsWrittenOtherwiseIsRefusedWithWhatMakesItReadable() throws IOException {
        Path file = folder.resolve("sec1.pem");
        Files.writeString(file, "-----BEGIN EC PRIVATE KEY-----\nc2VjcmV0\n-----END EC PRIVATE KEY-----\n");

        assertThatThrownBy(() -> KeyFiles.signingKey(file))
                .isInstanceOf(InvalidKey.class)
                .hasMessageContaining(
                        "sec1.pem: there is no -----BEGIN PRIVATE KEY----- block but one of EC PRIVATE KEY")
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt")
                .hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void aKeyInPlaceOfACertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("root.pem"), OPENSSL_PUBLIC);

        assertThatThrownBy(() -> KeyFiles.certificates(file))
                .isInstanceOf(InvalidKey.class)
                .hasMessageContaining("root.pem: there is no -----BEGIN CERTIFICATE----- block but one of PUBLIC KEY");
    }

    @Test
    void whatIsNoEllipticKeyIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() -> SigningKey.readPem("secret")).isInstanceOf(InvalidKey.class);
        assertThatThrownBy(() -> VerificationKey.readPem(OPENSSL_PRIVATE)).isInstanceOf(InvalidKey.class);
        assertThatThrownBy(
                        () -> SigningKey.readPem("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n"))
                .isInstanceOf(InvalidKey.class)
                .hasMessageNotContaining("c2VjcmV0");
    }
}
