package dev.weir.local.service;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.keys.Keys;
import dev.weir.local.part.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The key that signs commits, made by the program that the deployer brings for it.
 *
 * @param checkout where the deployer is
 * @param java runs its program
 * @param keys where the key belongs
 */
record GitSigningKey(Checkout checkout, JavaRuntime java, Keys keys) implements Step {

    private static final String PROGRAM = "dev.weir.deployer.git.SigningKeys";

    @Override
    public void run() throws IOException, InterruptedException {
        if (Files.exists(keys.gitSigning())) {
            return;
        }
        Path application = checkout.service("deployer").resolveSibling("app");
        Path libraries = checkout.service("deployer").resolveSibling("lib/main");
        Process program = new ProcessBuilder(List.of(
                        java.home().resolve("bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        application + "/*:" + libraries + "/*",
                        PROGRAM,
                        keys.directory().toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes());
        if (program.waitFor() != 0) {
            throw new IOException("the key that signs commits cannot be made: " + said.strip());
        }
    }
}
