package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateAnomalyCommandTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 0, 0);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("data/made"));
        Files.createDirectories(folder.resolve("labels"));
        Random random = new Random(1);
        StringBuilder csv = new StringBuilder("timestamp,value\n");
        for (int row = 0; row < 1_000; row++) {
            double value = row == 800 ? 40 : 10 + random.nextGaussian();
            csv.append(TIME.format(START.plusMinutes(5L * row)))
                    .append(',')
                    .append(value)
                    .append('\n');
        }
        Files.writeString(folder.resolve("data/made/spike.csv"), csv);
        Files.writeString(folder.resolve("labels/combined_windows.json"), """
                {"made/spike.csv": [["2026-03-03 17:40:00.000000", "2026-03-03 20:10:00.000000"]],
                 "made/other.csv": []}""");
    }

    @Test
    void everyDetectorIsScoredInEveryProfile() {
        int code = run();

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("1 files, 1,000 rows, 1 windows; 1 labelled files are not there")
                .containsPattern("weir +standard +[0-9.]+ at the best")
                .containsPattern("weir +reward_low_FP_rate")
                .containsPattern("ThresholdedRCF 4.4.0 +reward_low_FN_rate")
                .containsPattern("made/spike.csv .* 1/1 .* 800\\*");
    }

    @Test
    void aFolderOfAnotherShapeIsNotUnderstood() throws IOException {
        Files.delete(folder.resolve("data/made/spike.csv"));

        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("holds none of the files that it labels");
    }

    private int run() {
        CommandLine line = EvaluateAnomalyCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(folder.toString());
    }
}
