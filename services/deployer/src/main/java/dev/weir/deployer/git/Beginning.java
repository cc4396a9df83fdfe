package dev.weir.deployer.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The first commit of an empty repository. */
final class Beginning {

    static final String MESSAGE = "Begin\n\nDesired state of models lies here.\n";

    private static final String READ_ME = """
            # Desired state of models

            Weir's deployer writes here; clusters apply what they find.

            - `models/<model>/base` is what all places of a model have in common.
            - `models/<model>/overlays/<environment>/<cluster>` is what a cluster applies: `kustomize build` it.

            Every commit is signed. A deployment that fails is reverted by a commit of its own. The trailers of a commit
            name the event that says it, the run that it goes back to, and the trace.
            """;

    private Beginning() {}

    static ObjectId tree(ObjectInserter inserter) throws IOException {
        return new TreeEdit(inserter)
                .putFiles(Map.of("README.md", READ_ME.getBytes(StandardCharsets.UTF_8)))
                .write();
    }
}
