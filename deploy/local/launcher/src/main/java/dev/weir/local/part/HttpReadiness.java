package dev.weir.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Ready when an address answers 200.
 *
 * @param address asked with GET
 */
public record HttpReadiness(URI address) implements Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Asks an address of this machine. */
    public static HttpReadiness at(int port, String path) {
        return new HttpReadiness(URI.create("http://127.0.0.1:" + port + path));
    }

    @Override
    public boolean holds() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
