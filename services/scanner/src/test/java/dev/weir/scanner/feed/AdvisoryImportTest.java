package dev.weir.scanner.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.messaging.PublishedAdvisories;
import dev.weir.scanner.osv.OsvAdvisory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoryImportTest {

    @TempDir
    private Path folder;

    private Path dump;
    private final List<String> published = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        dump = Files.createDirectories(folder.resolve("dump/nested"));
    }

    @Test
    void foldersFilesAndArchivesAreRead() throws IOException, InterruptedException {
        write("nested/A.json", record("A", 1));
        archive("all.zip", "B.json", record("B", 1), "C.json", record("C", 1), "readme.txt", "none");

        assertThat(run()).isEqualTo(new AdvisoryImport.Tally(3, 0, 0));
        assertThat(published).containsExactly("B", "C", "A");
    }

    @Test
    void whatWasPublishedBeforeIsPublishedAgainOnlyWhenItChanged() throws IOException, InterruptedException {
        write("A.json", record("A", 5));
        write("B.json", record("B", 5));
        run();
        write("A.json", record("A", 6));
        write("B.json", record("B", 4));

        assertThat(run()).isEqualTo(new AdvisoryImport.Tally(1, 1, 0));
        assertThat(published).containsExactly("A", "B", "A");
    }

    @Test
    void aDocumentThatIsNoAdvisoryIsReportedAndHoldsUpNoOther() throws IOException, InterruptedException {
        write("A.json", "{\"id\": 1");
        archive("all.zip", "B.json", "{}", "C.json", record("C", 1));

        assertThat(run()).isEqualTo(new AdvisoryImport.Tally(1, 0, 2));
        assertThat(rejected)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).contains("A.json: no OSV record"),
                        second -> assertThat(second).endsWith("all.zip!B.json: it has no id"));
    }

    @Test
    void anArchiveThatIsNoneIsNamed() throws IOException {
        write("all.zip", "no archive at all");

        assertThatThrownBy(this::run)
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("all.zip: this is no ZIP archive");
    }

    @Test
    void anArchiveOfNothingHasNoAdvisories() throws IOException, InterruptedException {
        archive("all.zip");

        assertThat(run()).isEqualTo(new AdvisoryImport.Tally(0, 0, 0));
    }

    @Test
    void anImportThatFailedGoesOnWhereItEnded() throws IOException, InterruptedException {
        write("A.json", record("A", 1));
        assertThatThrownBy(() -> run(advisories -> {
                    throw new IllegalStateException("no broker");
                }))
                .hasMessage("no broker");

        run();

        assertThat(published).containsExactly("A");
    }

    @Test
    void aLineThatACrashCutOffCountsAsNeverWritten() throws IOException, InterruptedException {
        write("A.json", record("A", 1));
        run();
        Files.writeString(journal(), "A\t2026-11-0", StandardOpenOption.APPEND);

        run();

        assertThat(published).containsExactly("A", "A");
    }

    private AdvisoryImport.Tally run() throws IOException, InterruptedException {
        return run(
                advisories -> advisories.forEach(a -> published.add(a.advisory().id())));
    }

    private AdvisoryImport.Tally run(Consumer<List<OsvAdvisory>> feed) throws IOException, InterruptedException {
        try (ImportJournal journal = ImportJournal.open(journal())) {
            AdvisoryImport run = new AdvisoryImport(
                    journal, feed, (name, reason) -> rejected.add(name + ": " + reason), tally -> {});
            AdvisoryDump.read(folder.resolve("dump"), run);
            return run.end();
        }
    }

    private Path journal() {
        return folder.resolve("journal/cluster.tsv");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(dump.resolveSibling(name), text);
    }

    private void archive(String name, String... namesAndTexts) throws IOException {
        try (OutputStream file = Files.newOutputStream(dump.resolveSibling(name));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String record(String id, int revision) {
        return PublishedAdvisories.document(id, "torch", "2.0", revision);
    }
}
