package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.scanner.core.pickle.Pickles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void theExitCodeTellsTheWorstVerdict() throws IOException {
        Path clean = Files.writeString(folder.resolve("notes.txt"), "hello");
        Path suspicious = Files.writeString(folder.resolve("run.py"), "import os");
        Path unscannable = Files.write(folder.resolve("raw"), new byte[] {0, 1, 2});
        Path malicious = Files.write(folder.resolve("model.pkl"), Pickles.osSystem(4));

        assertThat(scan(clean.toString())).isZero();
        assertThat(scan(suspicious.toString())).isEqualTo(3);
        assertThat(scan(unscannable.toString())).isEqualTo(4);
        assertThat(scan(malicious.toString())).isEqualTo(5);
        assertThat(scan(folder.toString())).isEqualTo(5);
        assertThat(scan(folder.resolve("missing").toString())).isEqualTo(1);
        assertThat(scan()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsNamedWithoutAStackTrace() {
        scan(folder.resolve("missing").toString());

        assertThat(error.toString()).contains("missing does not exist").doesNotContain("Exception");
    }

    @Test
    void theTextNamesWhatWouldRun() throws IOException {
        Files.write(folder.resolve("model.pkl"), Pickles.osSystem(4));

        scan(folder.toString());

        assertThat(out.toString()).contains("MALICIOUS", "pickle.denied-global", "os.system('id')");
    }

    @Test
    void theJsonIsTheReport() throws IOException {
        Files.write(folder.resolve("model.pkl"), Pickles.osSystem(4));

        scan("--format", "json", folder.toString());

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .at("/verdict")
                        .asText())
                .isEqualTo("MALICIOUS");
    }

    private int scan(String... arguments) {
        CommandLine command = ScanCommand.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(error));
        return command.execute(arguments);
    }
}
