package dev.weir.scanner.bench;

import dev.weir.scanner.core.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir bench scan}: how fast artifacts are fetched, verified and scanned, beside what hashing alone costs. */
@Command(
        name = "weir bench scan",
        mixinStandardHelpOptions = true,
        description = "Measures the scanner beside the JDK's SHA-256 in the same run. Makes its own files.")
public final class BenchScanCommand implements Callable<Integer> {

    private static final long MEBIBYTE = 1 << 20;
    private static final long SMALL_FILE = 64 << 10;

    @Option(names = "--size", defaultValue = "2048", paramLabel = "MIB", description = "Size of the large models.")
    private long size;

    @Option(names = "--pickle", defaultValue = "43", paramLabel = "MIB", description = "Size of the dense pickle.")
    private long pickle;

    @Option(names = "--files", defaultValue = "3000", paramLabel = "N", description = "How many small models.")
    private int files;

    @Option(names = "--rounds", defaultValue = "3", paramLabel = "N", description = "How often each is measured.")
    private int rounds;

    @Option(names = "--jobs", paramLabel = "N", description = "Artifacts scanned at a time; default one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--folder", paramLabel = "DIR", description = "Where the files are made and removed again.")
    private Path parent = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchScanCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory(parent, "weir-bench").toRealPath();
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        try {
            Bench bench = new Bench(folder, threads, jobs);
            title();
            List<SampleFile> safetensors = large(folder, "safetensors", SampleModels::safetensors);
            measure(bench, "safetensors", safetensors);
            measureTogether(bench, safetensors.getFirst(), threads);
            measure(bench, "PyTorch", large(folder, "pt", SampleModels::torch));
            measure(bench, "no known format", large(folder, "bin", SampleModels::blob));
            measure(bench, "dense pickle", densePickle(folder));
            measure(bench, files + " small models", small(folder));
            return 0;
        } finally {
            threads.shutdownNow();
            remove(folder);
        }
    }

    private interface Model {
        void write(OutputStream out, long length) throws IOException;
    }

    private List<SampleFile> large(Path folder, String name, Model model) throws IOException {
        return List.of(SampleFile.write(folder.resolve("large." + name), out -> model.write(out, size * MEBIBYTE)));
    }

    private List<SampleFile> densePickle(Path folder) throws IOException {
        return List.of(
                SampleFile.write(folder.resolve("dense.pkl"), out -> SampleModels.densePickle(out, pickle * MEBIBYTE)));
    }

    private List<SampleFile> small(Path folder) throws IOException {
        List<Model> models = List.of(SampleModels::safetensors, SampleModels::torch, SampleModels::densePickle);
        List<SampleFile> small = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            Model model = models.get(i % models.size());
            small.add(SampleFile.write(folder.resolve("small-" + i), out -> model.write(out, SMALL_FILE)));
        }
        return small;
    }

    private void measure(Bench bench, String name, List<SampleFile> samples) throws IOException {
        Best best = new Best();
        long bytes = samples.stream().mapToLong(SampleFile::size).sum();
        for (int round = 1; round <= rounds; round++) {
            double before = Floor.speed(bytes);
            Bench.Run run = bench.scan(samples);
            double floor = (before + Floor.speed(bytes)) / 2;
            String inTurns = samples.size() == 1
                    ? "%.0f".formatted(Floor.speed(samples.getFirst().file()))
                    : "";
            row(name, run, floor, inTurns);
            best.add(run.speed(), floor);
        }
        print(best.line());
    }

    /** As many artifacts at a time as there are jobs, beside as many threads that only hash. */
    private void measureTogether(Bench bench, SampleFile sample, ExecutorService threads) {
        Best best = new Best();
        for (int round = 1; round <= rounds; round++) {
            double before = Floor.speed(sample.size(), jobs, threads);
            Bench.Run run = bench.scan(Collections.nCopies(jobs, sample));
            double floor = (before + Floor.speed(sample.size(), jobs, threads)) / 2;
            row(jobs + " safetensors", run, floor, "");
            best.add(run.speed(), floor);
        }
        print(best.line());
    }

    private void row(String name, Bench.Run run, double floor, String inTurns) {
        print("%-20s %6d MiB %9.0f %9.0f %8.0f %% %9s %9d MiB  %s"
                .formatted(
                        name,
                        run.bytes() / MEBIBYTE,
                        run.speed(),
                        floor,
                        100 * run.speed() / floor,
                        inTurns,
                        run.heap() / MEBIBYTE,
                        run.report().verdict()));
        run.report().findings().stream().limit(3).map(Finding::summary).forEach(this::print);
    }

    private void title() {
        print("%d cores, %d artifacts at a time; the floor is SHA-256 of the same number of bytes in memory, on as many"
                        .formatted(Runtime.getRuntime().availableProcessors(), jobs)
                + " threads as there are large artifacts; beside it, the file read and hashed in turns by one thread");
        print("%-20s %10s %9s %9s %10s %9s %13s  %s"
                .formatted("", "size", "MB/s", "SHA-256", "ratio", "in turns", "heap growth", "verdict"));
    }

    private void print(String line) {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
