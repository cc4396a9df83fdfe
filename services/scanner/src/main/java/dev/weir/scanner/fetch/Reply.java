package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A server's answer to a small request.
 *
 * @param status of HTTP
 * @param headers by their lower-case names, the first of each name
 * @param body complete
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * This reply, when its status is one of these.
     *
     * @throws ArtifactFailure.Unavailable when the server may answer otherwise later
     * @throws ArtifactFailure.Refused when it will not
     */
    public Reply require(String request, Integer... statuses) {
        if (Set.of(statuses).contains(status)) {
            return this;
        }
        String message = "the server answers " + status + " to " + request;
        if (status >= 500 || PASSING.contains(status)) {
            throw new ArtifactFailure.Unavailable(message, new IOException("unexpected status " + status));
        }
        throw new ArtifactFailure.Refused(Refusal.MISSING, message);
    }
}
