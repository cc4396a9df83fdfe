package dev.weir.local.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java runtime that runs the parts: the one that runs the launcher.
 *
 * @param home its directory
 * @param lasting whether what it runs works long enough for code to be optimised, as a service does where it is installed
 */
public record JavaRuntime(Path home, boolean lasting) {

    public JavaRuntime(Path home) {
        this(home, false);
    }

    public static JavaRuntime current() {
        return new JavaRuntime(Path.of(System.getProperty("java.home")));
    }

    /** The same, for what works for long. */
    public JavaRuntime forLong() {
        return new JavaRuntime(home, true);
    }

    /**
     * A command line for a small process: one collector thread, a bounded heap, no more than a few compiler threads.
     *
     * @param heapMegabytes greatest heap, in MiB
     * @param arguments system properties, then {@code -jar file} or {@code -cp path class}, then arguments
     */
    public List<String> command(int heapMegabytes, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/java").toString(),
                "-Xms16m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (lasting ? 4 : 1),
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
