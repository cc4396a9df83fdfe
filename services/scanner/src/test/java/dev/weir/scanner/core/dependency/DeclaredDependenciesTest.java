package dev.weir.scanner.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DeclaredDependenciesTest {

    @Test
    void aWheelDeclaresWhatItsMetadataSays() throws IOException {
        ArtifactReport report = Scans.scan(
                "keras-3.3.3-py3-none-any.whl",
                zip("keras-3.3.3.dist-info/METADATA", "Metadata-Version: 2.1\nName: keras\nVersion: 3.3.3\n"));

        assertThat(report.dependencies()).extracting(Dependency::purl).containsExactly("pkg:pypi/keras@3.3.3");
        assertThat(report.dependencies().getFirst().place().path().last()).isEqualTo("keras-3.3.3.dist-info/METADATA");
    }

    @Test
    void aBrokenFileMakesTheListIncompleteAndTheVersionNoWorse() {
        ArtifactReport report = Scans.scan("poetry.lock", "[[package".getBytes(StandardCharsets.UTF_8));

        assertThat(Scans.rules(report)).containsExactly("dependency.unread");
        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
