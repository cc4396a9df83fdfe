package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Fetches over HTTP and HTTPS, without a proxy, within a policy that each redirect is held to. */
public final class HttpArtifacts implements Closeable {

    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;
    private final FetchPolicy policy;
    private final LongSupplier nanoTime;

    /** @param resolver looks hosts up; what it finds is checked */
    public HttpArtifacts(FetchPolicy policy, DnsResolver resolver, LongSupplier nanoTime) {
        this(policy, resolver, nanoTime, ServerTrust.ofPlatform());
    }

    /** @param trust which servers are believed to be who they say */
    public HttpArtifacts(FetchPolicy policy, DnsResolver resolver, LongSupplier nanoTime, SSLContext trust) {
        Timeout idle = Timeout.of(policy.idle());
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setDnsResolver(new CheckedResolver(resolver, policy.addresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(idle)
                                .setSocketTimeout(idle)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(idle).build())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * Opens a resource. When the connection breaks the stream goes on where it was, a few times.
     *
     * @throws ArtifactFailure.Refused when the policy forbids it, or the server has no such resource
     * @throws ArtifactFailure.Unavailable when the server does not answer now
     */
    public InputStream open(URI uri) {
        return open(uri, Map.of());
    }

    /** Opens a resource with headers that no other authority is told when the server redirects. */
    public InputStream open(URI uri, Map<String, String> headers) {
        return new ResumingInputStream(position -> request(uri, headers, position), late());
    }

    /**
     * Sends a small request and follows no redirect.
     *
     * @param body empty for none
     * @throws ArtifactFailure.Refused when the policy forbids it, or the answer has more than 4 MiB
     * @throws ArtifactFailure.Unavailable when the server does not answer now
     */
    public Reply exchange(String method, URI uri, Map<String, String> headers, byte[] body) {
        policy.require(uri);
        BooleanSupplier late = late();
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        headers.forEach(request::setHeader);
        if (body.length > 0 || method.equals("PUT") || method.equals("POST")) {
            request.setEntity(new ByteArrayEntity(body, null));
        }
        try (ClassicHttpResponse response = send(request)) {
            return SmallBody.read(response, late);
        } catch (IOException e) {
            throw new ArtifactFailure.Unavailable("the answer cannot be read: " + e.getMessage(), e);
        } finally {
            request.cancel();
        }
    }

    private BooleanSupplier late() {
        long deadline = nanoTime.getAsLong() + policy.total().toNanos();
        return () -> nanoTime.getAsLong() - deadline > 0;
    }

    private Body request(URI uri, Map<String, String> headers, Position position) {
        URI next = uri;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            policy.require(next);
            HttpGet get = get(next, position);
            if (sameOrigin(uri, next)) {
                headers.forEach(get::setHeader);
            }
            switch (Answer.of(send(get), position, get::cancel)) {
                case Answer.Content(Body body) -> {
                    return body;
                }
                case Answer.Elsewhere(URI location) -> next = next.resolve(location);
            }
        }
        throw new ArtifactFailure.Refused(Refusal.MISSING, "more than " + MOST_REDIRECTS + " redirects: " + uri);
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getRawAuthority()).equalsIgnoreCase(other.getRawAuthority());
    }

    private static HttpGet get(URI uri, Position position) {
        HttpGet get = new HttpGet(uri);
        get.setHeader("Accept-Encoding", "identity");
        if (position.offset() > 0) {
            get.setHeader("Range", "bytes=" + position.offset() + "-");
            position.tag().ifPresent(tag -> get.setHeader("If-Range", tag));
        }
        return get;
    }

    private ClassicHttpResponse send(HttpUriRequestBase request) {
        try {
            return client.executeOpen(HttpHost.create(request.getUri()), request, null);
        } catch (IOException | URISyntaxException e) {
            String message = "cannot fetch " + request.getRequestUri() + ": " + e.getMessage();
            if (ServerTrust.isLacking(e)) {
                throw new ArtifactFailure.Refused(Refusal.NOT_TRUSTED, message);
            }
            throw new ArtifactFailure.Unavailable(message, e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
