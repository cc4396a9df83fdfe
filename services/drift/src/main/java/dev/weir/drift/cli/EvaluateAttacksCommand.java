package dev.weir.drift.cli;

import dev.weir.drift.core.exercise.Exercise;
import dev.weir.drift.core.exercise.FeedbackExercise;
import dev.weir.drift.core.exercise.Rehearsal;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.protection.Threat;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir evaluate attacks}: how often made attacks are found, how soon, and how often nobody attacked. */
@Command(
        name = "weir evaluate attacks",
        mixinStandardHelpOptions = true,
        description = "Plays made attacks and harmless heavy use against a made model, and prints what was found.")
public final class EvaluateAttacksCommand implements Callable<Integer> {

    @Option(names = "--seeds", defaultValue = "20", description = "Runs of each; default ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(names = "--first-seed", defaultValue = "1", description = "Of the runs; default ${DEFAULT-VALUE}.")
    private long first;

    @Option(names = "--without-profile", description = "The model came without a profile of its training data.")
    private boolean withoutProfile;

    @Option(
            names = "--earlier",
            defaultValue = "" + Rehearsal.EARLIER,
            description = "Requests of ordinary clients before an exercise; default ${DEFAULT-VALUE}.")
    private int earlier;

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateAttacksCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        if (seeds < 1 || earlier < 1) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(command).commandLine(), "--seeds and --earlier are at least 1");
        }
        out.printf(
                Locale.ROOT,
                "%-30s %-18s %9s %8s %8s %13s  %s%n",
                "exercise",
                "technique",
                "found",
                "median",
                "last",
                "false alarms",
                "of");
        for (Exercise exercise : Exercise.values()) {
            out.print(requests(exercise)
                    .row(
                            exercise.name(),
                            exercise.threat()
                                    .map(Threat::techniques)
                                    .map(List::getFirst)
                                    .orElse("-")));
            out.flush();
        }
        for (FeedbackExercise exercise : FeedbackExercise.values()) {
            out.print(labels(exercise)
                    .row(
                            exercise.name(),
                            exercise.isAttack() ? Threat.POISONING.techniques().getFirst() : "-"));
            out.flush();
        }
        out.printf(
                Locale.ROOT,
                "%n%d runs of each. Median and last: requests (labels) of the attacker until it was found. False"
                        + " alarms: runs in which a harmless client or source was blamed.%n",
                seeds);
        out.flush();
        return 0;
    }

    private Tally requests(Exercise exercise) {
        Rehearsal rehearsal = new Rehearsal(SentrySettings.CUSTOMARY, !withoutProfile, earlier);
        Tally tally = new Tally(exercise.threat().isPresent());
        for (long seed = first; seed < first + seeds; seed++) {
            Rehearsal.Result result = rehearsal.play(exercise, seed);
            tally.add(result.found(), result.falseAlarms().keySet());
        }
        return tally;
    }

    private Tally labels(FeedbackExercise exercise) {
        Tally tally = new Tally(exercise.isAttack());
        for (long seed = first; seed < first + seeds; seed++) {
            FeedbackExercise.Result result = exercise.play(FeedbackSettings.CUSTOMARY, seed);
            tally.add(result.found(), result.falseAlarms() > 0 ? Set.of(Threat.POISONING) : Set.of());
        }
        return tally;
    }

    /** What runs of one exercise came to. */
    private static final class Tally {

        private final boolean attack;
        private final List<Integer> found = new ArrayList<>();
        private final Set<Threat> blamed = new TreeSet<>();
        private int runs;
        private int falseRuns;

        Tally(boolean attack) {
            this.attack = attack;
        }

        void add(OptionalInt after, Set<Threat> falseAlarms) {
            runs++;
            after.ifPresent(found::add);
            falseRuns += falseAlarms.isEmpty() ? 0 : 1;
            blamed.addAll(falseAlarms);
        }

        String row(String name, String technique) {
            Collections.sort(found);
            return String.format(
                    Locale.ROOT,
                    "%-30s %-18s %9s %8s %8s %13s  %s%n",
                    name.toLowerCase(Locale.ROOT).replace('_', ' '),
                    technique,
                    attack ? percent(found.size()) : "-",
                    found.isEmpty() ? "-" : found.get(found.size() / 2),
                    found.isEmpty() ? "-" : found.getLast(),
                    percent(falseRuns),
                    blamed.isEmpty() ? "" : blamed.toString().toLowerCase(Locale.ROOT));
        }

        private String percent(int part) {
            return String.format(Locale.ROOT, "%.0f %%", 100.0 * part / runs);
        }
    }
}
