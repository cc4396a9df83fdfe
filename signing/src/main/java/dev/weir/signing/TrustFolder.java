package dev.weir.signing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that says whose signatures count. With a file {@code trust.json}, what it lists counts and nothing else:
 *
 * <pre>{@code
 * {"keys": [{"file": "2026.pub.pem", "from": "2026-01-01T00:00:00Z", "until": "2027-02-01T00:00:00Z"}],
 *  "roots": ["company-root.pem"]}
 * }</pre>
 *
 * {@code from} and {@code until} may be left out. Without that file every {@code *.pub.pem} counts for all time.
 */
public final class TrustFolder {

    /** Name of the file that lists whom to trust. */
    public static final String LIST = "trust.json";

    private static final String PUBLIC_SUFFIX = ".pub.pem";

    private TrustFolder() {}

    /**
     * Reads a folder.
     *
     * @throws IOException when a file cannot be read
     * @throws InvalidKey when the list is malformed or a file holds no usable key or certificate
     */
    public static Trust read(Path folder) throws IOException {
        Path list = folder.resolve(LIST);
        return Files.exists(list) ? listed(folder, Files.readAllBytes(list)) : Trust.inKeys(all(folder));
    }

    private static List<VerificationKey> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<VerificationKey> keys = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(PUBLIC_SUFFIX))
                    .sorted()
                    .toList()) {
                keys.add(KeyFiles.verificationKey(file));
            }
            return keys;
        }
    }

    private static Trust listed(Path folder, byte[] json) throws IOException {
        try {
            JsonNode list = Json.read(json);
            List<TrustedKey> keys = new ArrayList<>();
            for (JsonNode key : list.path("keys")) {
                keys.add(new TrustedKey(KeyFiles.verificationKey(in(folder, Json.text(key, "/file"))), window(key)));
            }
            List<X509Certificate> roots = new ArrayList<>();
            for (JsonNode root : list.path("roots")) {
                roots.addAll(KeyFiles.certificates(in(folder, root.asText())));
            }
            return new Trust(keys, roots);
        } catch (UnreadableBundle | DateTimeException | IllegalArgumentException e) {
            throw new InvalidKey(folder.resolve(LIST) + " is malformed: " + e.getMessage(), e);
        }
    }

    private static Window window(JsonNode key) {
        return new Window(
                key.has("from") ? Instant.parse(Json.text(key, "/from")) : Instant.MIN,
                key.has("until") ? Instant.parse(Json.text(key, "/until")) : Instant.MAX);
    }

    private static Path in(Path folder, String file) {
        return folder.resolve(Path.of(file).getFileName());
    }
}
