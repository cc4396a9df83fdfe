package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BillCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theBillOfAFolderNamesItsFilesItsLicenceAndItsPackages() throws IOException {
        Files.writeString(folder.resolve("README.md"), "---\nlicense: mit\n---\n# Model\n");
        Files.writeString(folder.resolve("requirements.txt"), "torch==2.4.0\n");

        String bill = bill(0, folder.toString(), "--name", "flights", "--label", "7");

        assertThat(bill).contains("\"flights\"", "\"MIT\"", "pkg:pypi/torch@2.4.0", "artifact:README.md");
        assertThat(new JsonParser().validate(bill, Version.VERSION_16)).isEmpty();
        assertThat(bill(0, folder.toString(), "--name", "flights", "--label", "7"))
                .isEqualTo(bill);
    }

    @Test
    void aMissingFolderIsNamedInOneLine() {
        assertThat(bill(1, folder.resolve("missing").toString())).contains("weir bill: ", "missing");
    }

    private static String bill(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line =
                BillCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(error));
        assertThat(line.execute(arguments)).isEqualTo(exit);
        return exit == 0 ? out.toString() : error.toString();
    }
}
