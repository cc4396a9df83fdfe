package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.finops.focus.BillSample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidateCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aBillWithoutFaultLeavesWithZero() throws IOException {
        Path bill = new BillSample().row().in(folder.resolve("bill.csv"));

        assertThat(validate(bill)).isZero();
        assertThat(out.toString())
                .contains("FOCUS 1.0", "read = accepted + rejected, to the last digit", "2026-03-01 4711")
                .contains(", 0 failed,");
    }

    @Test
    void aBrokenRuleIsToldWithTheRowAndLeavesWithOne() throws IOException {
        Path bill = new BillSample().row().row("ServiceCategory", "Weather").in(folder.resolve("bill.csv"));

        assertThat(validate(bill)).isOne();
        assertThat(out.toString()).contains("ServiceCategory-allowed", "1 of 2 fail. Row 2 has Weather.");
    }

    @Test
    void programsReadTheSameAsJson() throws IOException {
        Path bill = new BillSample().row().row("BilledCost", "much").in(folder.resolve("bill.csv"));

        assertThat(validate(bill, "--format", "json")).isOne();

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("reconciled").asBoolean()).isTrue();
        assertThat(report.path("accepted").path("billedCost").asText()).isEqualTo("0.1");
        assertThat(report.path("rejected").path("rows").asInt()).isOne();
        assertThat(report.path("rejects").asText()).endsWith("rejects.csv");
    }

    @Test
    void aBillThatIsNotThereLeavesWithTwo() {
        assertThat(validate(folder.resolve("nowhere.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("weir finops validate: ", "nowhere.csv cannot be read");
    }

    @Test
    void aFileThatIsNoBillLeavesWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.csv"), "hello,world\n1,2\n");

        assertThat(validate(file)).isEqualTo(2);
        assertThat(err.toString()).contains("notes.csv: it has no column of costs as FOCUS names them");
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        CommandLine line =
                FinopsCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

        assertThat(line.execute("import", "--tag", "colour=red", folder.toString()))
                .isEqualTo(2);
        assertThat(line.execute("reprice", "--card", "nowhere.yaml", "--from", "yesterday"))
                .isEqualTo(2);
        assertThat(line.execute("reprice", "--card", "nowhere.yaml")).isEqualTo(2);

        assertThat(err.toString())
                .contains("weir finops import: a tag tells model, version,", "and not \"colour\"")
                .contains("a day is written 2026-11-30, not \"yesterday\"")
                .contains("weir finops reprice: nowhere.yaml is not there");
    }

    private int validate(Path bill, String... more) {
        CommandLine line =
                FinopsCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = new String[4 + more.length];
        arguments[0] = "validate";
        arguments[1] = bill.toString();
        arguments[2] = "--rejects";
        arguments[3] = folder.resolve("rejects.csv").toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return line.execute(arguments);
    }
}
