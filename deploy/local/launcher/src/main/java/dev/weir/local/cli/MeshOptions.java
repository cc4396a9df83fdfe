package dev.weir.local.cli;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.mesh.FolderClaim;
import dev.weir.local.mesh.LocalMesh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which mesh a command is about. */
final class MeshOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder in which the mesh lives; .weir beside the script by default.")
    private @Nullable Path dataDir;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "Lowest of its ports; the one it was last started with, or 28000, by default.")
    private @Nullable Integer portBase;

    MeshFolder folder() {
        return new MeshFolder(
                Optional.ofNullable(dataDir).orElseGet(() -> checkout().root().resolve(".weir")));
    }

    /** The mesh of these options; with the ports that it was last started with unless others are asked for. */
    LocalMesh mesh() throws IOException {
        MeshFolder folder = folder();
        int base = portBase == null ? new FolderClaim(folder).portBase(PortPlan.DEFAULT_BASE) : portBase;
        return new LocalMesh(folder, new PortPlan(base), checkout(), JavaRuntime.current());
    }

    private static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty("weir.root", "")));
    }
}
