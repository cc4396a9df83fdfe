package dev.weir.drift.cli;

import dev.weir.drift.core.embedding.EmbeddingReference;
import dev.weir.drift.core.embedding.EmbeddingStatistic;
import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.embedding.JointTest;
import dev.weir.drift.core.embedding.Modality;
import dev.weir.drift.core.statistic.Level;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir evaluate embeddings}: how often changes of made embeddings are found, and how often none is. */
@Command(
        name = "weir evaluate embeddings",
        mixinStandardHelpOptions = true,
        description = "Compares windows of made embeddings with a reference and prints the share that alarmed.")
public final class EvaluateEmbeddingsCommand implements Callable<Integer> {

    private static final int DRAWS = 199;
    private static final int ROUNDS = 20;

    @Option(names = "--dimension", defaultValue = "64", description = "Places; default ${DEFAULT-VALUE}.")
    private int dimension;

    @Option(names = "--window", defaultValue = "200", description = "Embeddings a window; default ${DEFAULT-VALUE}.")
    private int window;

    @Option(names = "--reference", defaultValue = "600", description = "Embeddings; default ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--rounds", defaultValue = "100", description = "Windows a change; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--level", defaultValue = "0.05", description = "False alarms; default ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(names = "--seed", defaultValue = "1", description = "Of the embeddings; default ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateEmbeddingsCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.printf(Locale.ROOT, "%-14s %8s", "change", "alarms");
        for (EmbeddingStatistic statistic : EmbeddingStatistic.OF_INPUTS) {
            out.printf(Locale.ROOT, " %14s", statistic.name().toLowerCase(Locale.ROOT));
        }
        out.println();
        for (MadeEmbeddings.Change change : MadeEmbeddings.Change.values()) {
            row(out, change);
            out.flush();
        }
        double[][] embeddings =
                MadeEmbeddings.of(MadeEmbeddings.Change.NONE, 2000, dimension, new SplittableRandom(seed));
        EmbeddingWindow now = reference(new SplittableRandom(seed)).window();
        double[] sums = new double[dimension];
        double floor = speed(embeddings, embedding -> add(sums, embedding));
        double speed = speed(embeddings, now::add);
        out.printf(
                Locale.ROOT,
                "%n%,.0f embeddings a second, %.3f of the %,.0f that a bare sum takes; %,d bytes a window%n",
                speed,
                speed / floor,
                floor,
                now.bytes());
        out.flush();
        return 0;
    }

    private void row(PrintWriter out, MadeEmbeddings.Change change) {
        Level level = new Level(alpha);
        Map<EmbeddingStatistic, Integer> found = new EnumMap<>(EmbeddingStatistic.class);
        int alarms = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < rounds; round++) {
            EmbeddingReference reference = reference(random);
            EmbeddingWindow now = reference.window();
            for (double[] embedding : MadeEmbeddings.of(change, window, dimension, random)) {
                now.add(embedding);
            }
            var changes = JointTest.changes(Map.of(Modality.TEXT, reference.probabilities(now)), level);
            alarms += changes.isEmpty() ? 0 : 1;
            changes.forEach(each -> found.merge(each.statistic(), 1, Integer::sum));
        }
        out.printf(Locale.ROOT, "%-14s %8.3f", change.name().toLowerCase(Locale.ROOT), (double) alarms / rounds);
        for (EmbeddingStatistic statistic : EmbeddingStatistic.OF_INPUTS) {
            out.printf(Locale.ROOT, " %14.3f", (double) found.getOrDefault(statistic, 0) / rounds);
        }
        out.println();
    }

    private static double speed(double[][] embeddings, Consumer<double[]> work) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (double[] embedding : embeddings) {
                work.accept(embedding);
            }
            best = Math.max(best, embeddings.length * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private static void add(double[] sums, double[] embedding) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += embedding[i];
        }
    }

    private EmbeddingReference reference(SplittableRandom random) {
        double[][] sample = MadeEmbeddings.of(MadeEmbeddings.Change.NONE, size, dimension, random);
        return EmbeddingReference.of(sample, window, DRAWS, random);
    }
}
