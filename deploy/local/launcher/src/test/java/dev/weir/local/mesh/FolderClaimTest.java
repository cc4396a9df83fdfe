package dev.weir.local.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.process.PidState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderClaimTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void theLauncherAtWorkIsKnownToOthers() throws IOException {
        claim().take();

        assertThat(claim().launcher())
                .isInstanceOfSatisfying(
                        PidState.Alive.class,
                        alive -> assertThat(alive.process().pid())
                                .isEqualTo(ProcessHandle.current().pid()));
    }

    @Test
    void nobodyIsAtWorkAfterTheRelease() throws IOException {
        claim().take();

        claim().release();

        assertThat(claim().launcher()).isEqualTo(new PidState.Absent());
    }

    @Test
    void thePortsOfTheLastStartAreRemembered() throws IOException {
        assertThat(claim().portBase(28_000)).isEqualTo(28_000);

        claim().rememberPortBase(21_000);

        assertThat(claim().portBase(28_000)).isEqualTo(21_000);
    }

    private FolderClaim claim() throws IOException {
        MeshFolder folder = new MeshFolder(directory);
        folder.make();
        return new FolderClaim(folder);
    }
}
