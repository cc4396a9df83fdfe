package dev.weir.cluster;

import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the local cluster until it is told to stop. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Settings settings = new Settings(Settings.SettingSource.ofProcess());
        LocalCluster cluster = LocalCluster.start(settings, InstantSource.system());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> stop(cluster)));
    }

    private static void stop(LocalCluster cluster) {
        try {
            cluster.close();
        } catch (InterruptedException e) {
            LOG.warn("stopped before all was handed over");
            Thread.currentThread().interrupt();
        }
    }
}
