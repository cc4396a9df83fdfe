package dev.weir.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What the process is told, by the names that the services use; every setting has a default for the local mesh. */
final class Settings {

    private final SettingSource source;

    Settings(SettingSource source) {
        this.source = source;
    }

    /** Name of this cluster in the paths of overlays. */
    String name() {
        return text("weir.cluster.name", "local");
    }

    String host() {
        return text("weir.cluster.host", "127.0.0.1");
    }

    int port() {
        return Integer.parseInt(text("weir.cluster.port", "28010"));
    }

    /** Time between two looks at the repository. */
    Duration poll() {
        return duration("weir.cluster.poll", "PT0.3S");
    }

    /** Length of a metering interval. */
    Duration metering() {
        return duration("weir.cluster.metering", "PT10S");
    }

    /** How long an artifact may be unavailable before the deployment has failed. */
    Duration patience() {
        return duration("weir.cluster.patience", "PT30S");
    }

    /** URL of the repository, or path of a bare one. */
    String repository() {
        return text("weir.git.repository", ".weir/git/platform.git");
    }

    String branch() {
        return text("weir.git.branch", "main");
    }

    /** Folder for the process's own copy of the repository. */
    Path work() {
        return Path.of(text("weir.git.work", ".weir/git/cluster"));
    }

    Path artifacts() {
        return Path.of(text("weir.artifacts.root", ".weir/artifacts"));
    }

    /** Folder with the {@code *.pub.pem} of the keys whose signatures count. */
    Path trust() {
        return Path.of(text("weir.signing.trust", ".weir/keys"));
    }

    /** Where the deployer hears notifications. */
    URI hook() {
        return URI.create(text("weir.hooks.url", "http://127.0.0.1:28003/hooks/flux"));
    }

    /** Secret shared with the deployer; better given in the environment, as WEIR_HOOKS_SECRET, than as a property. */
    String hookSecret() {
        return source.value("weir.hooks.secret")
                .filter(secret -> !secret.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("weir.hooks.secret (WEIR_HOOKS_SECRET) is not set"));
    }

    String bootstrapServers() {
        return text("kafka.bootstrap.servers", "127.0.0.1:28092");
    }

    String schemaRegistry() {
        return text("weir.schema-registry.url", "http://127.0.0.1:28081/apis/registry/v3");
    }

    private String text(String name, String otherwise) {
        return source.value(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(otherwise);
    }

    private Duration duration(String name, String otherwise) {
        Duration duration = Duration.parse(text(name, otherwise));
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + " is not positive: " + duration);
        }
        return duration;
    }

    /** Where settings come from. */
    @FunctionalInterface
    interface SettingSource {

        Optional<String> value(String name);

        /**
         * System properties first, then the environment under the name that MicroProfile Config gives it: upper case,
         * anything but letters and digits replaced by an underscore.
         */
        static SettingSource ofProcess() {
            return name -> Optional.ofNullable(System.getProperty(name))
                    .or(() -> Optional.ofNullable(System.getenv(environmentName(name))));
        }

        static String environmentName(String name) {
            return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }
}
