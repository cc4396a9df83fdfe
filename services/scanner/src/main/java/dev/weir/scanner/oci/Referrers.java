package dev.weir.scanner.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.fetch.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What refers to a manifest. A registry that does not say {@code OCI-Subject} knows no referrers; there the list of them
 * is kept under a tag (OCI distribution specification 1.1, referrers tag schema). Two who change that list in the same
 * moment lose one of the changes, as the specification says of the schema.
 */
final class Referrers {

    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String EMPTY = "application/vnd.oci.empty.v1+json";
    private static final int MOST_PAGES = 100;
    /** RFC 8288. */
    private static final Pattern NEXT = Pattern.compile("\\s*<([^>]*)>\\s*;\\s*rel=\"?next\"?.*");

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final OciSession session;
    private final Manifest subject;

    Referrers(OciSession session, Manifest subject) {
        this.session = session;
        this.subject = subject;
    }

    /** Attaches a document; its manifest has the same bytes each time. */
    void attach(Document document) {
        String type = document.mediaType().replaceFirst(";.*", "");
        byte[] content = document.text().getBytes(StandardCharsets.UTF_8);
        push(NOTHING);
        push(content);
        ObjectNode manifest = OciSession.MAPPER.createObjectNode().put("schemaVersion", 2);
        manifest.put("mediaType", Manifest.IMAGE).put("artifactType", type);
        manifest.set("config", descriptor(EMPTY, Digest.ofContent(NOTHING), NOTHING.length));
        manifest.putArray("layers").add(descriptor(type, Digest.ofContent(content), content.length));
        manifest.set("subject", descriptor(subject.mediaType(), subject.digest(), subject.size()));
        byte[] bytes = manifest.toString().getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.ofContent(bytes);
        Reply reply = put("manifests/" + digest, Manifest.IMAGE, bytes);
        if (reply.header("OCI-Subject").isEmpty()) {
            list(descriptor(Manifest.IMAGE, digest, bytes.length).put("artifactType", type));
        }
    }

    /** The manifests of this type that refer to the subject, by digest, in the registry's order. */
    List<String> ofType(String artifactType) {
        List<String> digests = new ArrayList<>();
        Optional<String> next = Optional.of("referrers/" + subject.digest());
        for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
            Reply reply = session.send("GET", next.get(), Map.of("Accept", INDEX), new byte[0])
                    .require("GET " + next.get(), 200, 404);
            for (JsonNode referrer : (reply.status() == 200 ? index(reply.body()) : tagged()).path("manifests")) {
                if (referrer.path("artifactType").asText().equals(artifactType)) {
                    digests.add(referrer.path("digest").asText());
                }
            }
            next = reply.header("Link")
                    .map(NEXT::matcher)
                    .filter(Matcher::matches)
                    .map(m -> m.group(1));
        }
        return digests;
    }

    private void push(byte[] blob) {
        Digest digest = Digest.ofContent(blob);
        String path = "blobs/" + digest;
        if (session.send("HEAD", path, Map.of(), new byte[0])
                        .require("HEAD " + path, 200, 404)
                        .status()
                == 200) {
            return;
        }
        String location = session.send("POST", "blobs/uploads/", Map.of(), new byte[0])
                .require("POST blobs/uploads/", 202)
                .header("Location")
                .orElseThrow(() -> new ArtifactFailure.Refused(Refusal.MISSING, "a registry says no place to upload"));
        put(location + (location.contains("?") ? "&" : "?") + "digest=" + digest, "application/octet-stream", blob);
    }

    private Reply put(String path, String mediaType, byte[] bytes) {
        return session.send("PUT", path, Map.of("Content-Type", mediaType), bytes)
                .require("PUT " + path, 201);
    }

    private void list(ObjectNode referrer) {
        ObjectNode index = tagged();
        index.put("schemaVersion", 2).put("mediaType", INDEX);
        ArrayNode manifests = index.withArray("manifests");
        for (JsonNode known : manifests) {
            if (known.path("digest").equals(referrer.path("digest"))) {
                return;
            }
        }
        manifests.add(referrer);
        put(tag(), INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The list under the tag; empty when there is none. */
    private ObjectNode tagged() {
        Reply reply =
                session.send("GET", tag(), Map.of("Accept", INDEX), new byte[0]).require("GET " + tag(), 200, 404);
        return reply.status() == 200 ? index(reply.body()) : OciSession.MAPPER.createObjectNode();
    }

    private String tag() {
        return "manifests/sha256-" + subject.digest().hex();
    }

    private static ObjectNode index(byte[] bytes) {
        try {
            JsonNode index = OciSession.MAPPER.readTree(bytes);
            JsonNode manifests = index.path("manifests");
            if (index instanceof ObjectNode object && (manifests.isArray() || manifests.isMissingNode())) {
                return object;
            }
        } catch (IOException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "the list of referrers is no JSON");
        }
        throw new ArtifactFailure.Refused(Refusal.MISSING, "the list of referrers is no index");
    }

    private static ObjectNode descriptor(String mediaType, Digest digest, long size) {
        return OciSession.MAPPER
                .createObjectNode()
                .put("mediaType", mediaType)
                .put("digest", digest.toString())
                .put("size", size);
    }
}
