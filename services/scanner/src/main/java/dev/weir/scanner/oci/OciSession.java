package dev.weir.scanner.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import dev.weir.scanner.fetch.HttpArtifacts;
import dev.weir.scanner.fetch.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Requests about one repository to its registry. Not for more than one thread. */
final class OciSession {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final String TOKEN = "[A-Za-z0-9._~+/=-]+";

    private final HttpArtifacts http;
    private final Credentials credentials;
    private final OciReference reference;
    private final URI root;
    private Optional<String> authorization = Optional.empty();

    OciSession(HttpArtifacts http, String scheme, Credentials credentials, OciReference reference) {
        this.http = http;
        this.credentials = credentials;
        this.reference = reference;
        this.root = URI.create(scheme + "://" + reference.registry() + "/v2/" + reference.repository() + "/");
    }

    /**
     * What a reference into this repository names.
     *
     * @throws ArtifactFailure.Mismatch when the reference names a digest and these are other bytes
     * @throws ArtifactFailure.Refused when it is no manifest and no index, or has more than 4 MiB
     */
    Described described(OciReference named) {
        String path = "manifests/" + named.target();
        try {
            byte[] body = send("GET", path, Map.of("Accept", Described.ACCEPTED), new byte[0])
                    .require("GET " + path, OK)
                    .body();
            return Described.read(named, body);
        } catch (ArtifactFailure.Refused e) {
            if (e.reason() == Refusal.TOO_LARGE) {
                throw new ArtifactFailure.Refused(e.reason(), named + " cannot be read: " + e.getMessage());
            }
            throw e;
        }
    }

    /** The manifests that the session's own reference leads to. */
    ManifestTree tree() {
        return new ManifestTree(this, reference);
    }

    /** A file of a manifest, every layer of it verified; the manifest comes first, and with it the login. */
    InputStream open(ModelFile file) {
        return new LayerStream(file, this::open, URI.create(reference.toString()));
    }

    /** A blob from its beginning, unverified; the manifest comes first, and with it the login. */
    InputStream open(Digest digest) {
        Map<String, String> headers = new HashMap<>();
        authorization.ifPresent(value -> headers.put("Authorization", value));
        return http.open(root.resolve("blobs/" + digest), headers);
    }

    /**
     * Sends a request, and logs in when the registry asks for it.
     *
     * @param path below the repository, or an absolute URI; another authority gets no login
     */
    Reply send(String method, String path, Map<String, String> headers, byte[] body) {
        URI uri = address(path);
        Reply reply = once(method, uri, headers, body);
        Optional<String> challenge = reply.header("WWW-Authenticate");
        if (reply.status() != UNAUTHORIZED || challenge.isEmpty() || !isHome(uri)) {
            return reply;
        }
        authorization = login(Challenge.parse(challenge.get()));
        return authorization.isPresent() ? once(method, uri, headers, body) : reply;
    }

    private URI address(String path) {
        try {
            return root.resolve(path);
        } catch (IllegalArgumentException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "a registry redirects to no URI");
        }
    }

    private Reply once(String method, URI uri, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        if (isHome(uri)) {
            authorization.ifPresent(value -> all.put("Authorization", value));
        }
        return http.exchange(method, uri, all, body);
    }

    private boolean isHome(URI uri) {
        return root.getScheme().equals(uri.getScheme())
                && root.getRawAuthority().equals(uri.getRawAuthority());
    }

    private Optional<String> login(Challenge challenge) {
        Optional<String> basic = credentials.basic(reference.registry());
        return switch (challenge) {
            case Challenge.Basic b -> basic;
            case Challenge.Token(URI address) -> Optional.of("Bearer " + token(address, basic));
        };
    }

    private String token(URI address, Optional<String> basic) {
        Map<String, String> headers = basic.map(b -> Map.of("Authorization", b)).orElseGet(Map::of);
        byte[] body = http.exchange("GET", address, headers, new byte[0])
                .require("GET of a token", OK)
                .body();
        try {
            JsonNode answer = MAPPER.readTree(body);
            String token =
                    answer.path("token").asText(answer.path("access_token").asText());
            if (!token.matches(TOKEN)) {
                throw new ArtifactFailure.Refused(Refusal.MISSING, "a registry gives no token");
            }
            return token;
        } catch (JsonProcessingException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "a registry gives no token");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
