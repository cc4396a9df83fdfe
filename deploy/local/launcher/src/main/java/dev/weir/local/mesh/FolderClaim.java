package dev.weir.local.mesh;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.process.PidFile;
import dev.weir.local.process.PidState;
import dev.weir.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers what a folder's mesh was started with and which launcher is at work on it. */
public final class FolderClaim {

    private final PidFile launcher;
    private final Path portBase;

    public FolderClaim(MeshFolder folder) {
        this.launcher = new PidFile(folder.run().resolve("weir.pid"));
        this.portBase = folder.run().resolve("port-base");
    }

    /** Who is at work: another launcher that starts, watches or demonstrates. */
    public PidState launcher() {
        return launcher.state();
    }

    /** From now on this process is at work. */
    public void take() throws IOException {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid())
                .orElseThrow(() -> new IOException("this process is not in /proc; the local mesh needs Linux"));
        launcher.write(self);
    }

    public void release() throws IOException {
        launcher.delete();
    }

    /** The base that the mesh was last started with, or the default. */
    public int portBase(int fallback) throws IOException {
        return Files.exists(portBase)
                ? Integer.parseInt(Files.readString(portBase).strip())
                : fallback;
    }

    public void rememberPortBase(int base) throws IOException {
        Files.writeString(portBase, base + "\n");
    }
}
