package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** What a server's answer means. */
sealed interface Answer {

    /** The bytes that were asked for. */
    record Content(Body body) implements Answer {}

    /** They are at another place. */
    record Elsewhere(URI location) implements Answer {}

    /**
     * Reads an answer; ends the connection unless it has the bytes.
     *
     * @param end ends the connection without reading what is left
     * @throws ArtifactFailure when it is none of these
     */
    static Answer of(ClassicHttpResponse response, Position position, Runnable end) {
        boolean keep = false;
        try {
            Answer answer = read(response, position, end);
            keep = answer instanceof Content;
            return answer;
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("the answer cannot be read: " + e.getMessage(), e);
        } finally {
            if (!keep) {
                end.run();
            }
        }
    }

    private static Answer read(ClassicHttpResponse response, Position position, Runnable end) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200, 206 -> content(response, position, end);
            case 301, 302, 303, 307, 308 -> new Elsewhere(location(response));
            case 408, 425, 429 -> throw unavailable(status);
            default -> {
                if (status >= 500) {
                    throw unavailable(status);
                }
                throw new ArtifactFailure.Refused(Refusal.MISSING, "the server answers " + status);
            }
        };
    }

    private static Answer content(ClassicHttpResponse response, Position position, Runnable end) throws IOException {
        String encoding = header(response, "Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ArtifactFailure.Refused(Refusal.ENCODED, "the server encoded the content: " + encoding);
        }
        boolean partial = response.getCode() == 206;
        String range = String.valueOf(header(response, "Content-Range"));
        if (partial != position.offset() > 0 || partial && !range.startsWith("bytes " + position.offset() + "-")) {
            throw unavailable(response.getCode());
        }
        if (response.getEntity() == null) {
            throw unavailable(response.getCode());
        }
        String tag = header(response, "ETag");
        return new Content(
                new Body(response.getEntity().getContent(), tag == null || tag.startsWith("W/") ? null : tag, end));
    }

    private static URI location(ClassicHttpResponse response) {
        try {
            return URI.create(String.valueOf(header(response, "Location")));
        } catch (IllegalArgumentException e) {
            throw new ArtifactFailure.Refused(Refusal.MISSING, "the server redirects to no URI");
        }
    }

    private static ArtifactFailure unavailable(int status) {
        return new ArtifactFailure.Unavailable(
                "the server answers " + status, new IOException("unexpected status " + status));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
