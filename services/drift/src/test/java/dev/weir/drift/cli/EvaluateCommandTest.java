package dev.weir.drift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aChangeSaidInAFileBesideTheStreamIsHit() throws IOException {
        Path stream = Files.writeString(folder.resolve("errors.txt"), errors(2000, 3000));
        Files.writeString(folder.resolve("errors.txt.changes"), "2000\n");

        assertThat(evaluate(stream.toString())).isZero();

        assertThat(lines("changes at [2000]")).hasSize(1);
        assertThat(lines("default ").getFirst()).matches("default +1 +0 +0 +0 .*");
        assertThat(lines("ADWIN ").getFirst()).matches("ADWIN +1 +0 +0 +0 .*");
        assertThat(lines("always fires").getFirst()).matches("always fires +1 +0 +999 +2000 .*");
    }

    @Test
    void arffIsClassifiedAsItComes() throws IOException {
        Path stream = Files.writeString(folder.resolve("a.arff"), """
                @relation A
                @attribute x real
                @attribute colour {red, green}
                @attribute class {p,n}

                @data
                """ + "0.1,red,p\n0.9,green,n\n".repeat(500));

        assertThat(evaluate(stream.toString())).isZero();

        assertThat(out.toString()).contains("a.arff: 1,000 values, no change");
        assertThat(lines("default ").getFirst()).endsWith("0.0010");
    }

    @Test
    void csvWithNamesOfClassesIsRead() throws IOException {
        Path stream = Files.writeString(folder.resolve("a.csv"), "x,y\n" + "1,yes\n2,no\n".repeat(100));

        assertThat(evaluate(stream.toString())).isZero();

        assertThat(out.toString()).contains("a.csv: 200 values");
    }

    @Test
    void whatDoesNotFitFailsWithTheReason() throws IOException {
        Path stream = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2,3\n");

        assertThat(evaluate(stream.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("2 columns do not fit the row 1,2,3");
    }

    private int evaluate(String... arguments) {
        CommandLine line = EvaluateCommand.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private List<String> lines(String start) {
        return out.toString().lines().filter(line -> line.contains(start)).toList();
    }

    private static String errors(int change, int size) {
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(random.nextDouble() < (i < change ? 0.1 : 0.6) ? "1\n" : "0\n");
        }
        return text.toString();
    }
}
