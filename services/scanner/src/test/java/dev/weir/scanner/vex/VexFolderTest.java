package dev.weir.scanner.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.core.vex.Statement;
import dev.weir.scanner.core.vex.Statement.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VexFolderTest {

    @TempDir
    private Path folder;

    @Test
    void openVexIsReadWithItsEndOrTheUsualOne() throws IOException {
        write("open.json", """
                {"@context": "https://openvex.dev/ns/v0.2.0", "timestamp": "2026-01-01T00:00:00Z", "statements": [
                  {"vulnerability": {"name": "CVE-2026-1"}, "status": "not_affected",
                   "justification": "vulnerable_code_not_present",
                   "products": [{"@id": "pkg:generic/flights@1", "subcomponents": [{"@id": "pkg:pypi/torch"}]}]},
                  {"vulnerability": {"name": "CVE-2026-2"}, "status": "fixed", "status_notes": "patched here",
                   "timestamp": "2026-02-01T00:00:00+01:00", "weir:expires": "2026-03-01T00:00:00Z",
                   "products": [{"@id": "pkg:pypi/onnx@1.16.0"}]}]}""");

        assertThat(VexFolder.read(folder, Duration.ofDays(1)).statements())
                .containsExactly(
                        new Statement(
                                "CVE-2026-1",
                                Set.of("flights@1"),
                                Set.of("pkg:pypi/torch"),
                                Status.NOT_AFFECTED,
                                "vulnerable_code_not_present",
                                "",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-02T00:00:00Z")),
                        new Statement(
                                "CVE-2026-2",
                                Set.of(),
                                Set.of("pkg:pypi/onnx@1.16.0"),
                                Status.FIXED,
                                "",
                                "patched here",
                                Instant.parse("2026-01-31T23:00:00Z"),
                                Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Test
    void analysesOfCycloneDxAreRead() throws IOException {
        write("vex.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"timestamp": "2026-01-01T00:00:00Z",
                  "component": {"type": "machine-learning-model", "name": "flights"}},
                 "components": [{"bom-ref": "t", "purl": "pkg:pypi/torch@2.4.0"}],
                 "vulnerabilities": [{"id": "CVE-2026-1", "affects": [{"ref": "t"}],
                   "properties": [{"name": "weir:expires", "value": "2026-05-01T00:00:00Z"}],
                   "analysis": {"state": "not_affected", "justification": "code_not_reachable", "detail": "unused"}}]}""");

        assertThat(VexFolder.read(folder, Duration.ofDays(1)).statements())
                .containsExactly(new Statement(
                        "CVE-2026-1",
                        Set.of("flights"),
                        Set.of("pkg:pypi/torch@2.4.0"),
                        Status.NOT_AFFECTED,
                        "code_not_reachable",
                        "unused",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-05-01T00:00:00Z")));
    }

    @Test
    void aDocumentThatCannotBeReadIsNamed() throws IOException {
        write("broken.json", "{\"bomFormat\": \"CycloneDX\", \"vulnerabilities\": [{\"analysis\": {}}]}");

        assertThatThrownBy(() -> VexFolder.read(folder, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.json cannot be read");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
