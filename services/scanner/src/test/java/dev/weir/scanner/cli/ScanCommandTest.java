package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.scanner.core.onnx.OnnxModels;
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
        Path suspicious = Files.writeString(folder.resolve("run.sh"), "id");
        Path unscannable = Files.write(folder.resolve("raw.pkl"), new byte[] {0, 1, 2});
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
    void namesCannotCommandTheTerminal() throws IOException {
        Files.write(folder.resolve("\u001b[2Jmodel.pkl"), Pickles.osSystem(4));

        scan(folder.toString());

        assertThat(out.toString()).contains("?[2Jmodel.pkl").doesNotContain("\u001b");
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

    @Test
    void theSarifNamesRuleLevelAndPlaceOfEveryFinding() throws IOException {
        Path file = Files.write(folder.resolve("a model.pkl"), Pickles.osSystem(4));
        Path sarif = folder.resolve("report.sarif");

        assertThat(scan("--format", "sarif", "--output", sarif.toString(), file.toString()))
                .isEqualTo(5);

        JsonNode log = JsonMapper.builder().build().readTree(sarif.toFile());
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("pickle.denied-global");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .startsWith("file:///")
                .endsWith("/a%20model.pkl");
        assertThat(log.at("/runs/0/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                .isEqualTo(result.at("/ruleId"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderIsOneModelWhoseFilesBelongTogether() throws IOException {
        Files.write(folder.resolve("model.onnx"), OnnxModels.withExternalData("weights.bin"));
        assertThat(scan(folder.toString())).isEqualTo(4);

        Files.write(folder.resolve("weights.bin"), new byte[] {0, 1, 2, 3, (byte) 0xff});
        assertThat(scan(folder.toString())).isZero();
    }

    @Test
    void limitsAreVerdictsAndNonsenseIsWrongUsage() throws IOException {
        Path file = Files.write(folder.resolve("text"), new byte[100_000]);

        assertThat(scan("--max-bytes", "10", file.toString())).isEqualTo(4);
        assertThat(out.toString()).contains("content.limit");
        assertThat(scan("--jobs", "0", file.toString())).isEqualTo(2);
        assertThat(scan("--timeout", "-1", file.toString())).isEqualTo(2);
    }

    private int scan(String... arguments) {
        CommandLine command = ScanCommand.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(error));
        return command.execute(arguments);
    }
}
