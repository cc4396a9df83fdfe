package dev.weir.deployer.messaging;

import dev.weir.deployer.git.SigningKeys;
import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.SigningKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;

/** A folder with keys and artifacts, and the path of a repository that is not there yet. */
public final class GitParts implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "weir.test.folder";
    static final String SECRET = "between us";

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("deployer");
            Path keys = Files.createDirectory(folder.resolve("keys"));
            SigningKeys.ensure(keys, "Weir deployer <deployer@weir.invalid>", Instant.now(), new SecureRandom());
            KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), keys, "model-signing");
            return Map.of(
                    "weir.gates.budget.mode",
                    "block",
                    "weir.cost-anomalies.models",
                    "dear",
                    "weir.rightsizing.models",
                    "roomy,cramped",
                    FOLDER,
                    folder.toString(),
                    "weir.git.repository",
                    folder.resolve("platform.git").toString(),
                    "weir.git.work",
                    folder.resolve("work").toString(),
                    "weir.git.signing-key",
                    keys.resolve(SigningKeys.SECRET_FILE).toString(),
                    "weir.signing.trust",
                    keys.toString(),
                    "weir.artifacts.root",
                    folder.resolve("artifacts").toString(),
                    "weir.hooks.secret",
                    SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
