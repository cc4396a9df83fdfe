package dev.weir.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Ready when something listens on a port of this machine. Cheap to ask, and worth asking before anything dearer.
 *
 * @param port on the loopback address
 */
public record OpenPort(int port) implements Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public boolean holds() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
