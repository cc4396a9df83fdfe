package dev.weir.examples.flights.mesh;

import dev.weir.events.CodeReference;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which source code trains: the Git revision of the checkout that this program was built in. */
final class CodeRevision {

    private static final String ENTRY = "examples/src/main/java/dev/weir/examples/flights/cli/TrainCommand.java";

    private CodeRevision() {}

    /** The revision, or none when this program does not lie in a checkout or Git is not there. */
    static Optional<CodeReference> find() {
        try {
            Path built = Path.of(CodeRevision.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return find(Optional.ofNullable(built.getParent()).orElse(built));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The revision that a folder is at. */
    static Optional<CodeReference> find(Path folder) {
        return git(folder, "rev-parse", "HEAD")
                .map(revision -> CodeReference.newBuilder()
                        .setRepository(repository(folder))
                        .setRevision(revision)
                        .setPath(ENTRY)
                        .build());
    }

    /** The remote without the credentials that its URL may carry, or the folder of a checkout that has none. */
    private static String repository(Path folder) {
        return git(folder, "config", "--get", "remote.origin.url")
                .map(url -> url.replaceFirst("//[^/@]*@", "//"))
                .or(() -> git(folder, "rev-parse", "--show-toplevel")
                        .map(top -> Path.of(top).toUri().toString()))
                .orElse("");
    }

    private static Optional<String> git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
