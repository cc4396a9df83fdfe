package dev.weir.finops.cli;

import dev.weir.finops.core.benchmark.CorpusScore;
import dev.weir.finops.core.benchmark.FileScore;
import dev.weir.finops.core.benchmark.LabelledSeries;
import dev.weir.finops.core.benchmark.Profile;
import dev.weir.finops.core.benchmark.Scores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir evaluate anomaly}: how well anomalies are found that people labelled. */
@Command(
        name = "weir evaluate anomaly",
        description = {
            "Watches the series of the Numenta Anomaly Benchmark, each from its first row to its last with the same"
                    + " settings, and scores the alarms by the rules of the benchmark.",
            "DATA holds data/**/*.csv and labels/combined_windows.json, and profiles.json if it has other weights. Labelled"
                    + " files that are missing are left out."
        })
public final class EvaluateAnomalyCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

    private static final int DETECTIONS = 12;

    @Parameters(paramLabel = "DATA", description = "Folder with the files.")
    private Path folder = Path.of(".");

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Program.of(new EvaluateAnomalyCommand(), 1);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        NabCorpus corpus = NabCorpus.read(folder);
        heading(out, corpus);
        for (Contestant contestant : Contestant.ALL) {
            List<Scores> scores = run(contestant, corpus.series());
            for (Profile profile : corpus.profiles()) {
                profile(out, contestant, scores, profile);
            }
            out.println();
            files(
                    out,
                    corpus,
                    CorpusScore.at(
                            contestant.threshold(), scores, corpus.profiles().getFirst()));
        }
        return 0;
    }

    private static void heading(PrintWriter out, NabCorpus corpus) {
        int rows = corpus.series().stream().mapToInt(LabelledSeries::size).sum();
        int windows = corpus.series().stream()
                .mapToInt(series -> series.windows().size())
                .sum();
        out.printf(
                Locale.ROOT, "%,d files, %,d rows, %,d windows", corpus.series().size(), rows, windows);
        out.println(corpus.missing() == 0 ? "" : "; " + corpus.missing() + " labelled files are not there");
        out.println();
    }

    private List<Scores> run(Contestant contestant, List<LabelledSeries> corpus) {
        PrintWriter progress = Objects.requireNonNull(command).commandLine().getErr();
        List<Scores> scores = new ArrayList<>();
        for (LabelledSeries series : corpus) {
            scores.add(contestant.run(series));
            progress.printf(Locale.ROOT, "%s: %,d of %,d files%n", contestant.name(), scores.size(), corpus.size());
            progress.flush();
        }
        return scores;
    }

    private static void profile(PrintWriter out, Contestant contestant, List<Scores> scores, Profile profile) {
        CorpusScore best = CorpusScore.best(scores, profile);
        CorpusScore shipped = CorpusScore.at(contestant.threshold(), scores, profile);
        out.printf(
                Locale.ROOT,
                "%-22s %-20s %6.2f at the best threshold for all files, %.4f; %6.2f at its own, %.4f%n",
                contestant.name(),
                profile.name(),
                best.normalised(),
                best.threshold(),
                shipped.normalised(),
                shipped.threshold());
        out.flush();
    }

    private static void files(PrintWriter out, NabCorpus corpus, CorpusScore score) {
        out.printf(
                Locale.ROOT,
                "at its own threshold, %s:%n%-62s %7s %7s %6s  %s%n",
                score.profile().name(),
                "file",
                "raw",
                "found",
                "false",
                "rows that alarmed (* in a window)");
        for (int i = 0; i < score.files().size(); i++) {
            LabelledSeries series = corpus.series().get(i);
            FileScore file = score.files().get(i);
            out.printf(
                    Locale.ROOT,
                    "%-62s %7.3f %4d/%-2d %6d  %s%n",
                    series.name(),
                    file.raw(),
                    file.found(),
                    file.windows(),
                    file.falseAlarms(),
                    detections(series, file));
        }
        out.println();
        out.flush();
    }

    private static String detections(LabelledSeries series, FileScore file) {
        String first = file.detections().stream()
                .limit(DETECTIONS)
                .map(row -> row + (series.isInWindow(row) ? "*" : ""))
                .collect(Collectors.joining(" "));
        int more = file.detections().size() - DETECTIONS;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
