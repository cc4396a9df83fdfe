package dev.weir.scanner.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.mesh.TransientFailure;
import dev.weir.scanner.osv.OsvAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoryFeedTest {

    private static final String RECORD = "{\"id\": \"PYSEC-2026-1\", \"modified\": \"2026-01-01T00:00:00Z\","
            + " \"affected\": [{\"package\": {\"ecosystem\": \"PyPI\", \"name\": \"a\"}, \"versions\": [\"1\"]}]}";

    @TempDir
    private Path folder;

    @Test
    void aRegistryThatDoesNotAnswerIsNamed() throws Exception {
        String registry = "http://127.0.0.1:" + closedPort() + "/apis/registry/v3";
        ArtifactStore store = new ArtifactStore(folder, StorePolicy.strict());
        OsvAdvisory advisory = OsvDocuments.read(RECORD);

        try (AdvisoryFeed feed = new AdvisoryFeed("127.0.0.1:" + closedPort(), registry, store, Clock.systemUTC())) {
            assertThatThrownBy(() -> feed.publish(List.of(advisory)))
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining("no registry of schemas answers at " + registry);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
