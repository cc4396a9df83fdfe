package dev.weir.drift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    void aFolderStandsForTheStreamsInIt() throws IOException {
        Files.writeString(folder.resolve("b.txt"), errors(2000, 3000));
        Files.writeString(folder.resolve("b.txt.changes"), "2000\n");
        Files.writeString(folder.resolve("a.txt"), errors(2000, 3000));
        Files.createDirectory(folder.resolve("deeper"));

        assertThat(evaluate(folder.toString())).isZero();

        assertThat(lines("changes at [2000]")).hasSize(1);
        assertThat(out.toString()).containsSubsequence("a.txt: 3,000 values, no change said", "b.txt: 3,000 values");
    }

    @Test
    void aFolderWithoutStreamsIsNamed() throws IOException {
        assertThat(evaluate(Files.createDirectory(folder.resolve("nothing")).toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("nothing: holds no file of a stream");
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

        assertThat(out.toString()).contains("a.arff: 1,000 values, no change said");
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
        Path stream = Files.writeString(folder.resolve("a.csv"), "x,y\n1,2\n1,2,3\n");

        assertThat(evaluate(stream.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("a.csv, line 3: 2 columns do not fit the row 1,2,3");
    }

    @Test
    void variantsOfArffAreRead() throws IOException {
        Path stream = Files.writeString(folder.resolve("a.arff"), """
                % made by hand
                @RELATION 'two words'
                @ATTRIBUTE 'x 1' NUMERIC [0,1]
                @attribute\tcolour\t{ 'dark red', green }
                @attribute class {0,1}
                @DATA
                0.1,'dark red',0
                ?, green, 1
                """);

        assertThat(evaluate(stream.toString())).isZero();

        assertThat(out.toString()).contains("a.arff: 2 values");
    }

    @Test
    void csvMayLackAHeaderOrBeginWithNumbersOfRows() throws IOException {
        Path bare = Files.writeString(folder.resolve("bare.csv"), "1.5;a\n2.5;b\n".repeat(10));
        Path numbered = Files.writeString(folder.resolve("numbered.csv"), ",x,y\n0,\"1,5\",1\n1,,0\n2,\"1,5\",1\n");

        assertThat(evaluate(bare.toString(), numbered.toString())).isZero();

        assertThat(out.toString()).contains("bare.csv: 20 values").contains("numbered.csv: 3 values");
    }

    @Test
    void compressedStreamsAreRead() throws IOException {
        String errors = errors(2000, 3000);
        Path gzip = folder.resolve("errors.txt.gz");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            file.write(errors.getBytes(StandardCharsets.UTF_8));
        }
        Path archive = folder.resolve("two.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("Readme.txt", "a.csv", "b.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x,y\n1,yes\n2,no\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(evaluate("--changes", "2000", gzip.toString())).isZero();
        assertThat(evaluate(archive.toString())).isZero();

        assertThat(lines("default ").getFirst()).matches("default +1 +0 +0 +0 .*");
        assertThat(out.toString()).contains("two.zip/a.csv: 2 values").contains("two.zip/b.csv: 2 values");
    }

    @Test
    void aMeasuredTargetIsExpectedAndItsDeviationsAreWatched() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 0; i < 4000; i++) {
            double x = random.nextDouble();
            rows.append(x).append(',').append(i < 2000 ? 3 * x : 5 - 3 * x).append('\n');
        }
        Path stream = Files.writeString(folder.resolve("measured.csv"), rows);

        assertThat(evaluate("--changes", "2000", stream.toString())).isZero();

        assertThat(lines("ADWIN ").getFirst()).matches("ADWIN +1 +0 +\\d+ +0 .*");
        assertThat(lines("default ")).isEmpty();
    }

    @Test
    void whatIsNoStreamFailsWithTheReason() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "one\ntwo\n");
        Path sparse = Files.writeString(
                folder.resolve("a.arff"), "@relation a\n@attribute x real\n@attribute y {a}\n@data\n{0 1}\n");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "\n");

        assertThat(evaluate(words.toString())).isEqualTo(1);
        assertThat(evaluate(sparse.toString())).isEqualTo(1);
        assertThat(evaluate(empty.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("words.txt, line 2: a stream holds finite numbers, unlike two")
                .contains("a.arff, line 5: rows are dense")
                .contains("empty.csv, line 1: is empty");
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
