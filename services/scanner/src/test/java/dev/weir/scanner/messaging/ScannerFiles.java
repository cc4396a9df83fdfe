package dev.weir.scanner.messaging;

import dev.weir.scanner.oci.SmallRegistry;
import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.SigningKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with an artifact store and a signing key, and a registry. */
public final class ScannerFiles implements QuarkusTestResourceLifecycleManager {

    private static final String BORNE = """
            {"@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2026-01-01T00:00:00Z", "statements": [
              {"vulnerability": {"name": "GHSA-borne"}, "status": "not_affected", "weir:expires": "2999-01-01T00:00:00Z",
               "justification": "vulnerable_code_not_in_execute_path", "products": [{"@id": "pkg:pypi/lightgbm"}]}]}""";

    private final Path folder;
    private final SmallRegistry registry;

    public ScannerFiles() {
        try {
            folder = Files.createTempDirectory("weir-scanner-test");
            registry = new SmallRegistry(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), folder, "model-signing");
            Files.createDirectories(folder.resolve("work"));
            Files.writeString(Files.createDirectories(folder.resolve("vex")).resolve("borne.json"), BORNE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "weir.artifacts.root", folder.resolve("artifacts").toString(),
                "weir.artifacts.work", folder.resolve("work").toString(),
                "weir.signing.key", folder.resolve("model-signing.pem").toString(),
                "weir.vex.folder", folder.resolve("vex").toString(),
                "weir.fetch.hosts", registry.host(),
                "weir.fetch.schemes", "http",
                "weir.fetch.private-addresses", "true",
                "weir.scan.deadline", "1s",
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        registry.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
