package dev.weir.scanner.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.vex.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedVexFolderTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TempDir
    private Path folder;

    private WatchedVexFolder watched;

    @BeforeEach
    void open() throws IOException {
        write("one.json", "CVE-2026-1", START.minusSeconds(60));
        watched = new WatchedVexFolder(folder, Duration.ofDays(1), INTERVAL, now::get);
    }

    @Test
    void whatComesChangesAndGoesIsNoticedAfterTheInterval() throws IOException {
        write("two.json", "CVE-2026-2", START.minusSeconds(60));
        pass(INTERVAL.minusMillis(1));
        assertThat(believed()).containsExactly("CVE-2026-1");
        pass(Duration.ofMillis(1));
        assertThat(believed()).containsExactly("CVE-2026-1", "CVE-2026-2");

        write("one.json", "CVE-2026-3", START.minusSeconds(50));
        pass(INTERVAL);
        assertThat(believed()).containsExactly("CVE-2026-3", "CVE-2026-2");

        Files.delete(folder.resolve("two.json"));
        pass(INTERVAL);
        assertThat(believed()).containsExactly("CVE-2026-3");
    }

    @Test
    void aDocumentThatChangedJustNowIsReadOnceMoreThoughItLooksTheSame() throws IOException {
        pass(INTERVAL);
        write("one.json", "CVE-2026-2", now.get().minusSeconds(1));
        assertThat(believed()).containsExactly("CVE-2026-2");

        write("one.json", "CVE-2026-3", now.get().minusSeconds(1));
        pass(INTERVAL);
        assertThat(believed()).containsExactly("CVE-2026-3");
    }

    @Test
    void whileADocumentCannotBeReadTheFormerStatementsHoldAndTheProblemIsNamed() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");
        pass(INTERVAL);

        assertThat(believed()).containsExactly("CVE-2026-1");
        assertThat(watched.problem()).hasValueSatisfying(p -> assertThat(p).contains("broken.json cannot be read"));

        Files.delete(folder.resolve("broken.json"));
        pass(INTERVAL);
        assertThat(watched.problem()).isEmpty();
    }

    @Test
    void aFolderThatIsGoneIsAProblemAndNotAnEmptyOne() throws IOException {
        Files.delete(folder.resolve("one.json"));
        Files.delete(folder);
        pass(INTERVAL);

        assertThat(believed()).containsExactly("CVE-2026-1");
        assertThat(watched.problem())
                .hasValueSatisfying(
                        p -> assertThat(p).contains(folder.toString()).contains("cannot be read"));
        Files.createDirectory(folder);
    }

    @Test
    void theStartIsRefusedWithADocumentThatCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");

        assertThatThrownBy(() -> new WatchedVexFolder(folder, Duration.ofDays(1), INTERVAL, now::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.json");
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private List<String> believed() {
        return watched.current().statements().stream()
                .map(Statement::vulnerability)
                .toList();
    }

    private void write(String name, String vulnerability, Instant modified) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, """
                {"@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2026-01-01T00:00:00Z", "statements": [
                  {"vulnerability": {"name": "%s"}, "status": "fixed", "status_notes": "patched here",
                   "products": [{"@id": "pkg:pypi/torch"}]}]}""".formatted(vulnerability));
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
