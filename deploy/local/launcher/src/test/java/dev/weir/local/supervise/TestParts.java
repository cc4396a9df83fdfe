package dev.weir.local.supervise;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Launch;
import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.local.part.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts whose processes are small shell programs. */
final class TestParts {

    private TestParts() {}

    static Part shell(String name, String program, int port, Readiness readiness, String... dependsOn) {
        return new Part(
                name,
                List.of(new PortUse(port, "test port")),
                new Launch(List.of("sh", "-c", program), Map.of(), Path.of("/")),
                readiness,
                Set.of(dependsOn));
    }

    static Part sleeper(String name) {
        return shell(name, "exec sleep 60", freePort(), () -> true);
    }

    static PartStarter starter(MeshFolder folder, Pause pause) {
        return new PartStarter(folder, pause, InstantSource.system());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no free port", e);
        }
    }
}
