package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateForecastCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aSeriesThatRepeatsItselfIsForecastBetterThanByNaiveTwo() throws IOException {
        write("Monthly-train.csv", 0, 120);
        write("Monthly-test.csv", 120, 138);

        assertThat(run()).isZero();

        assertThat(out.toString()).contains("Monthly, 2 series", "OWA", "sNaive");
        assertThat(owa("combination")).isLessThan(owa("Naive2"));
    }

    @Test
    void aFolderWithoutFilesIsAFailure() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("holds no <Frequency>-train.csv");
    }

    @Test
    void aSeriesWithoutATestPartIsAFailure() throws IOException {
        write("Monthly-train.csv", 0, 120);
        Files.writeString(folder.resolve("Monthly-test.csv"), "\"V1\",\"V2\"\n\"M1\",\"1\"\n");

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("do not both hold values of M2");
    }

    private int run() {
        CommandLine line = EvaluateForecastCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(folder.toString());
    }

    private double owa(String method) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(method + " "))
                .mapToDouble(line -> Double.parseDouble(line.strip().split("\\s+")[3]))
                .findFirst()
                .orElseThrow();
    }

    private void write(String file, int from, int to) throws IOException {
        String text = IntStream.rangeClosed(1, 2)
                .mapToObj(series -> "\"M" + series + "\","
                        + IntStream.range(from, to)
                                .mapToObj(month -> "\"" + (100 * series + month + 20 * (month % 12)) + "\"")
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve(file), "\"V1\",\"V2\"\n" + text + ",,\n");
    }
}
