package dev.weir.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The keys and passwords of one local mesh: made once, readable for their owner alone.
 *
 * @param directory where they lie
 */
public record Keys(Path directory) {

    /** Signs models; ECDSA P-256, PKCS#8 in PEM. */
    public Path modelSigning() {
        return directory.resolve("model-signing.pem");
    }

    /** What verifies models; SubjectPublicKeyInfo in PEM. */
    public Path modelVerification() {
        return directory.resolve("model-signing.pub.pem");
    }

    /** Signs commits; armored OpenPGP secret key, made by the deployer's own program. */
    public Path gitSigning() {
        return directory.resolve("git-signing.asc");
    }

    /** The shared secret that authenticates notifications of the cluster. */
    public Path hookSecret() {
        return directory.resolve("hooks.secret");
    }

    /** Password of the database's user. */
    public Path databasePassword() {
        return directory.resolve("postgres.password");
    }

    /** Makes what is missing. */
    public void make() throws IOException {
        if (!Files.exists(modelVerification())) {
            SigningKeyPair pair = SigningKeyPair.generate();
            PrivateFile.write(modelSigning(), pair.privatePem());
            PrivateFile.write(modelVerification(), pair.publicPem());
        }
        for (Path secret : new Path[] {hookSecret(), databasePassword()}) {
            if (!Files.exists(secret)) {
                PrivateFile.write(secret, Secret.random());
            }
        }
    }

    /** The text of a key file. */
    public static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
