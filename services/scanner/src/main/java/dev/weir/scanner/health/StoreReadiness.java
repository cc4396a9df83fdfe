package dev.weir.scanner.health;

import dev.weir.scanner.store.StoreConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The scanner is ready when evidence could be kept. */
@Readiness
@ApplicationScoped
class StoreReadiness implements HealthCheck {

    private final StoreConfig config;

    StoreReadiness(StoreConfig config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Path root = config.root().toAbsolutePath();
        return HealthCheckResponse.named("artifact store")
                .status(isWritable(root))
                .withData("root", root.toString())
                .build();
    }

    /** The store makes its folder when it first writes. */
    private static boolean isWritable(Path root) {
        for (Path path = root; path != null; path = path.getParent()) {
            if (Files.exists(path)) {
                return Files.isDirectory(path) && Files.isWritable(path);
            }
        }
        return false;
    }
}
