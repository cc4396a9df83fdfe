package dev.weir.finops.cli;

import dev.weir.finops.core.forecast.ForecastScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir evaluate forecast}: how well costs would be forecast, on series whose future is known. */
@Command(
        name = "weir evaluate forecast",
        description = {
            "Forecasts the series of the M4 competition and scores the forecasts as the competition did.",
            "DATA holds <Frequency>-train.csv and <Frequency>-test.csv for one or more of Hourly, Daily, Weekly, Monthly,"
                    + " Quarterly and Yearly. Methods see the training files only."
        })
public final class EvaluateForecastCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DATA", description = "Folder with the files.")
    private Path folder = Path.of(".");

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Program.of(new EvaluateForecastCommand(), 1);
    }

    @Override
    public Integer call() throws IOException {
        boolean found = false;
        for (Frequency frequency : Frequency.values()) {
            Path training = folder.resolve(frequency.files() + "-train.csv");
            Path test = folder.resolve(frequency.files() + "-test.csv");
            if (Files.exists(training) && Files.exists(test)) {
                evaluate(frequency, M4Series.read(training, test));
                found = true;
            }
        }
        if (!found) {
            throw new IOException(folder + " holds no <Frequency>-train.csv with its <Frequency>-test.csv");
        }
        return 0;
    }

    private void evaluate(Frequency frequency, List<M4Series> series) {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        PrintWriter progress = line.getErr();
        progress.printf(Locale.ROOT, "%s: %,d series%n", frequency.files(), series.size());
        progress.flush();
        Map<String, ForecastScore> scores = new ForecastEvaluation(frequency).scores(series, done -> {
            progress.printf(Locale.ROOT, "%s: %,d of %,d forecast%n", frequency.files(), done, series.size());
            progress.flush();
        });
        PrintWriter out = line.getOut();
        out.printf(
                Locale.ROOT,
                "%-30s %8s %7s %6s %7s %9s%n",
                frequency.files() + ", " + series.size() + " series",
                "sMAPE",
                "MASE",
                "OWA",
                "MSIS",
                "coverage");
        ForecastScore reference = Objects.requireNonNull(scores.get(ForecastEvaluation.NAIVE_TWO));
        scores.forEach((method, score) -> out.printf(
                Locale.ROOT,
                "%-30s %8.3f %7.3f %6.3f %s%n",
                method,
                score.smape(),
                score.mase(),
                score.owa(reference),
                intervals(score)));
        out.println();
        out.flush();
    }

    private static String intervals(ForecastScore score) {
        return Double.isNaN(score.msis())
                ? String.format(Locale.ROOT, "%7s %9s", "-", "-")
                : String.format(Locale.ROOT, "%7.2f %8.1f%%", score.msis(), 100 * score.coverage());
    }
}
