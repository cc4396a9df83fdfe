package dev.weir.scanner.cli;

import dev.weir.scanner.fetch.AddressRule;
import dev.weir.scanner.fetch.FetchPolicy;
import dev.weir.scanner.fetch.HttpArtifacts;
import dev.weir.scanner.fetch.ServerTrust;
import dev.weir.scanner.oci.Credentials;
import dev.weir.scanner.oci.OciRegistries;
import dev.weir.scanner.oci.RegistryModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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

    @Option(names = "--plain-http", description = "Speak HTTP with the registry, not HTTPS.")
    private boolean plain;

    /** What a person names is reached wherever it is; where a registry sends to is reached when it is named. */
    RegistryModel open(String model) throws IOException {
        URI uri = URI.create(model);
        Set<String> allowed = new HashSet<>(hosts);
        allowed.add(String.valueOf(uri.getRawAuthority()));
        String scheme = plain ? "http" : "https";
        HttpArtifacts http = new HttpArtifacts(
                new FetchPolicy(Set.of(scheme), allowed, AddressRule.ANY, IDLE, TOTAL),
                SystemDefaultDnsResolver.INSTANCE,
                System::nanoTime,
                certificates == null ? ServerTrust.ofPlatform() : ServerTrust.alsoOf(certificates));
        Credentials login = credentials == null ? Credentials.NONE : Credentials.read(Files.readString(credentials));
        return RegistryModel.open(new OciRegistries(http, scheme, login), uri);
    }

    /** Whether a model is named by its place in a registry. */
    static boolean isInRegistry(String model) {
        return model.regionMatches(true, 0, "oci://", 0, "oci://".length());
    }
}
