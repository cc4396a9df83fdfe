package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be fetched.
 *
 * @param schemes of URIs
 * @param hosts with their ports where those are not the schemes' own
 * @param addresses that hosts may have
 * @param idle longest silence of a server, positive
 * @param total longest time for one artifact, positive
 */
public record FetchPolicy(
        Set<String> schemes, Set<String> hosts, AddressRule addresses, Duration idle, Duration total) {

    public FetchPolicy {
        schemes = lowerCase(schemes);
        hosts = lowerCase(hosts);
        if (!idle.isPositive() || !total.isPositive()) {
            throw new IllegalArgumentException("limits of time are positive: " + idle + ", " + total);
        }
    }

    /** @throws ArtifactFailure.Refused unless its scheme and its host are allowed; also for user names in it */
    void require(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            throw new ArtifactFailure.Refused(Refusal.SCHEME_NOT_ALLOWED, "the scheme is not allowed: " + scheme);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || !hosts.contains(host(uri))) {
            throw new ArtifactFailure.Refused(
                    Refusal.HOST_NOT_ALLOWED, "the host is not allowed: " + uri.getRawAuthority());
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
