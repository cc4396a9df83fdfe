package dev.weir.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Pkcs11KeyTest {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

    @TempDir
    private Path folder;

    @Test
    void aTokenThatIsNotThereIsNamed() throws IOException {
        Path configuration = folder.resolve("token.cfg");
        Files.writeString(configuration, "name = none\nlibrary = " + folder.resolve("none.so") + "\n");

        assertThatThrownBy(() -> Pkcs11Key.open(configuration, "model", "1234".toCharArray()))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining("token.cfg");
    }

    @Test
    void aConfigurationThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Pkcs11Key.open(folder.resolve("none.cfg"), "model", "1234".toCharArray()))
                .isInstanceOf(SigningFailure.class)
                .hasMessageContaining("cannot be read: " + folder.resolve("none.cfg"));
    }

    /** Runs in a process of its own, because the library reads its configuration from the environment once. */
    @Test
    void aKeyInATokenSigns() throws IOException, InterruptedException {
        assumeThat(LIBRARY)
                .as("the software token of Debian's package softhsm2")
                .exists();
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        Files.writeString(folder.resolve("token.cfg"), "name = test\nlibrary = " + LIBRARY + "\nslotListIndex = 0\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "t", "--so-pin", "4321", "--pin", "1234");
        String java = System.getProperty("java.home") + "/bin/";
        run(
                java + "keytool",
                "-genkeypair",
                "-alias",
                "model",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=model",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                "1234",
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                folder.resolve("token.cfg").toString());

        String out = run(
                java + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Pkcs11Key.class.getPackageName() + ".SignWithToken",
                folder.resolve("token.cfg").toString());

        assertThat(out.strip()).isEqualTo("true");
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
