package dev.weir.cluster.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts notifications to a webhook; any status from 200 to 299 means that it took them. */
final class HookDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(HookDelivery.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final URI hook;
    private final BodySignature signature;

    HookDelivery(HttpClient client, URI hook, BodySignature signature) {
        this.client = client;
        this.hook = hook;
        this.signature = signature;
    }

    @Override
    public boolean deliver(byte[] body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header(BodySignature.HEADER, signature.of(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            boolean taken = response.statusCode() / 100 == 2;
            if (!taken) {
                LOG.warn("notification not taken hook={} status={}", hook, response.statusCode());
            }
            return taken;
        } catch (IOException e) {
            LOG.warn("notification not delivered hook={} cause={}", hook, String.valueOf(e));
            return false;
        }
    }
}
