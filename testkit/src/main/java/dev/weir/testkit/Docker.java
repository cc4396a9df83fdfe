package dev.weir.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Whether containers can be started here and the image is at hand; a registry may not be in reach. */
final class Docker {

    private static final Logger LOG = Logger.getLogger(Docker.class);
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    private Docker() {}

    static boolean answers() {
        if (!Files.exists(SOCKET) && System.getenv("DOCKER_HOST") == null) {
            return false;
        }
        try {
            Process process = new ProcessBuilder("docker", "image", "inspect", ContainerBroker.IMAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean present = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            LOG.infof("docker image=%s present=%s", ContainerBroker.IMAGE, present);
            return present;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
