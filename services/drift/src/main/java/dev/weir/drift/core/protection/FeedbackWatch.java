package dev.weir.drift.core.protection;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Poisoned feedback: a source whose labels stray from what it used to say while other sources do not, or one that gives
 * the same false label to nearly the same input again and again. Labels that stray at all sources are no attack: the
 * world has changed. A source without others beside it must flood as well.
 */
public final class FeedbackWatch {

    private final FeedbackSettings settings;
    private final Duration calm;

    /** @param calm time without a sign of poisoning after which it may be said again */
    public FeedbackWatch(FeedbackSettings settings, Duration calm) {
        this.settings = settings;
        this.calm = calm;
    }

    /**
     * Takes a label in.
     *
     * @param before memory of its source
     * @param others gives memories of the other sources of the model
     */
    public Step observe(Feedback feedback, Optional<SourceMemory> before, Supplier<List<SourceMemory>> others) {
        SourceMemory memory = before.orElseGet(() -> SourceMemory.first(feedback.at()));
        SourceMemory open = new SourceMemory(
                memory.usual(),
                memory.closed(),
                memory.open().with(feedback),
                memory.pace(),
                memory.episodes(),
                feedback.at().isAfter(memory.seen()) ? feedback.at() : memory.seen());
        return open.open().size() < settings.window()
                ? new Step(open, Optional.empty(), open.open())
                : close(open, others.get());
    }

    private Step close(SourceMemory memory, List<SourceMemory> others) {
        LabelCounts now = memory.open().counts();
        double distance = memory.usual().total() < settings.minimum() ? 0 : now.distance(memory.usual());
        Optional<Finding.Alarmed> alarm = cluster(memory).or(() -> strays(memory, distance, others));
        Episodes episodes = memory.episodes();
        boolean news = alarm.isPresent() && episodes.isNews(Threat.POISONING, memory.seen(), calm);
        if (alarm.isPresent()) {
            episodes = episodes.with(Threat.POISONING, memory.seen(), calm);
        }
        SourceMemory after = new SourceMemory(
                alarm.isPresent() ? memory.usual() : memory.usual().plus(now, settings.most()),
                distance,
                OpenLabels.none(memory.seen()),
                pace(memory, alarm.isPresent()),
                episodes,
                memory.seen());
        return new Step(after, news ? alarm : Optional.empty(), memory.open());
    }

    private double pace(SourceMemory memory, boolean alarmed) {
        if (alarmed) {
            return memory.pace();
        }
        return memory.pace() == 0
                ? memory.open().pace()
                : 0.8 * memory.pace() + 0.2 * memory.open().pace();
    }

    private Optional<Finding.Alarmed> cluster(SourceMemory memory) {
        double largest = memory.open().largestCluster();
        if (largest < settings.cluster()) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Alarmed(
                Threat.POISONING,
                largest,
                settings.cluster(),
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the last %d labels of the source contradict the model with one label on nearly one"
                                + " input",
                        100 * largest,
                        memory.open().size())));
    }

    private Optional<Finding.Alarmed> strays(SourceMemory memory, double distance, List<SourceMemory> others) {
        List<SourceMemory> known = others.stream()
                .filter(other -> other.usual().total() >= settings.minimum())
                .toList();
        double elsewhere = known.stream()
                .mapToDouble(other -> Math.max(other.closed(), partly(other)))
                .max()
                .orElse(0);
        boolean floods = memory.pace() > 0 && memory.open().pace() * settings.faster() < memory.pace();
        boolean alone = known.isEmpty() ? floods : elsewhere < distance / 2;
        if (distance < settings.distance() || !alone) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Alarmed(
                Threat.POISONING,
                distance,
                settings.distance(),
                String.format(
                        Locale.ROOT,
                        "the last %d labels of the source lie %.2f from its usual ones in total variation, those of"
                                + " others %.2f",
                        memory.open().size(),
                        distance,
                        elsewhere)));
    }

    /** How far the labels of an open window stray, when there are enough to tell. */
    private double partly(SourceMemory other) {
        return other.open().size() * 2 < settings.window()
                ? 0
                : other.open().counts().distance(other.usual());
    }

    /**
     * @param news poisoning that was not said yet
     * @param labels of the window so far
     */
    public record Step(SourceMemory after, Optional<Finding.Alarmed> news, OpenLabels labels) {}
}
