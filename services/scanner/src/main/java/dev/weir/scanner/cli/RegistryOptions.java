package dev.weir.scanner.cli;

import dev.weir.scanner.fetch.AddressRule;
import dev.weir.scanner.fetch.FetchPolicy;
import dev.weir.scanner.fetch.HttpArtifacts;
import dev.weir.scanner.fetch.ServerTrust;
import dev.weir.scanner.oci.Credentials;
import dev.weir.scanner.oci.OciRegistries;
import dev.weir.scanner.oci.Platform;
import dev.weir.scanner.oci.RegistryModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a registry is reached in which a model lies. */
final class RegistryOptions {

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration TOTAL = Duration.ofHours(12);

    @Option(
            names = "--registry-credentials",
            paramLabel = "FILE",
            description = "JSON with auths by registry, as container clients keep it.")
    private @Nullable Path credentials;

    @Option(
            names = "--registry-ca",
            paramLabel = "FILE",
            description = "PEM of root certificates that registries are believed by beside those of the platform.")
    private @Nullable Path certificates;

    @Option(
            names = "--registry-host",
            paramLabel = "HOST[:PORT]",
            description = "Another host that the registry may send to, for tokens or for files.")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--platform",
            paramLabel = "OS/ARCH",
            converter = PlatformConverter.class,
            description = "Which manifest of an index, such as linux/amd64 or linux/arm64/v8.")
    private @Nullable Platform platform;

    @Option(names = "--plain-http", description = "Speak HTTP with the registry, not HTTPS.")
    private boolean plain;

    /** What a person names is reached wherever it is; where a registry sends to is reached when it is named. */
    RegistryModel open(String model) throws IOException {
        URI uri = uri(model);
        Set<String> allowed = new HashSet<>(hosts);
        allowed.add(String.valueOf(uri.getRawAuthority()));
        String scheme = plain ? "http" : "https";
        HttpArtifacts http = new HttpArtifacts(
                new FetchPolicy(Set.of(scheme), allowed, AddressRule.ANY, IDLE, TOTAL),
                SystemDefaultDnsResolver.INSTANCE,
                System::nanoTime,
                certificates == null ? ServerTrust.ofPlatform() : ServerTrust.alsoOf(certificates));
        Credentials login = credentials == null ? Credentials.NONE : Credentials.read(Files.readString(credentials));
        return RegistryModel.open(new OciRegistries(http, scheme, login), uri, Optional.ofNullable(platform));
    }

    /** Reads a platform, and says how one is written. */
    static final class PlatformConverter implements ITypeConverter<Platform> {

        @Override
        public Platform convert(String text) {
            try {
                return Platform.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    private static URI uri(String model) {
        try {
            return URI.create(model);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a model in a registry is oci://REGISTRY/REPOSITORY:TAG or"
                    + " oci://REGISTRY/REPOSITORY@sha256:HEX, not " + model);
        }
    }

    /** Whether a model is named by its place in a registry. */
    static boolean isInRegistry(String model) {
        return model.regionMatches(true, 0, "oci://", 0, "oci://".length());
    }
}
