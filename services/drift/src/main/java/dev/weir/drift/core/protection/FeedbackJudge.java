package dev.weir.drift.core.protection;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Poisoned feedback: a source whose labels stray from what it used to say while other sources do not; a new one that
 * contradicts the model far more often than established ones; or one that gives the same false label to nearly the same input
 * again and again. Labels that stray at most sources are no attack: the world has changed. A source without others beside
 * it must flood as well.
 */
final class FeedbackJudge {

    private final FeedbackSettings settings;
    private final Duration calm;

    FeedbackJudge(FeedbackSettings settings, Duration calm) {
        this.settings = settings;
        this.calm = calm;
    }

    /** Judges a source by itself, or by others while too little is known of it. */
    Step source(SourceMemory memory, Supplier<Collection<SourceMemory>> others) {
        return judge(
                memory,
                others,
                beside -> memory.isEstablished(settings)
                        ? strays(memory, beside)
                        : contradicts(memory, beside, "the source"));
    }

    /** Judges what new names say together by others, or where there are none by what new names said before. */
    Step newNames(SourceMemory memory, Supplier<Collection<SourceMemory>> others) {
        return judge(
                memory,
                others,
                beside ->
                        beside.isNone() ? strays(memory, beside) : contradicts(memory, beside, "sources that are new"));
    }

    private Step judge(
            SourceMemory memory,
            Supplier<Collection<SourceMemory>> others,
            Function<Others, Optional<Finding.Alarmed>> beside) {
        return memory.open().size() < settings.window()
                ? new Step(memory, Optional.empty(), memory.open())
                : close(memory, cluster(memory).or(() -> beside.apply(Others.of(others.get(), settings))));
    }

    private Step close(SourceMemory memory, Optional<Finding.Alarmed> alarm) {
        LabelCounts now = memory.open().counts();
        Episodes episodes = memory.episodes();
        boolean news = alarm.isPresent() && episodes.isNews(Threat.POISONING, memory.seen(), calm);
        if (alarm.isPresent()) {
            episodes = episodes.with(Threat.POISONING, memory.seen(), calm);
        }
        SourceMemory after = new SourceMemory(
                alarm.isPresent() ? memory.usual() : memory.usual().plus(now, settings.most()),
                distance(memory),
                OpenLabels.none(memory.seen()),
                pace(memory, alarm.isPresent()),
                episodes,
                memory.seen());
        return new Step(after, news ? alarm : Optional.empty(), memory.open());
    }

    private double distance(SourceMemory memory) {
        return memory.isEstablished(settings) ? memory.open().counts().distance(memory.usual()) : 0;
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
        return alarmed(
                largest,
                settings.cluster(),
                "%.0f %% of the last %d labels of the source contradict the model with one label on nearly one input",
                100 * largest,
                memory.open().size());
    }

    private Optional<Finding.Alarmed> strays(SourceMemory memory, Others others) {
        double distance = distance(memory);
        boolean floods = memory.pace() > 0 && memory.open().pace() * settings.faster() < memory.pace();
        boolean alone = others.isNone() ? floods : others.strays() < distance / 2;
        if (distance < settings.distance() || !alone) {
            return Optional.empty();
        }
        return alarmed(
                distance,
                settings.distance(),
                "the last %d labels of the source lie %.2f from its usual ones in total variation, those of others %.2f",
                memory.open().size(),
                distance,
                others.strays());
    }

    /** Whoever is new may see another population, where other labels are true, but the model is as good. */
    private Optional<Finding.Alarmed> contradicts(SourceMemory memory, Others others, String who) {
        double now = memory.open().counts().contradicting();
        double more = now - others.contradicting();
        if (others.isNone() || more < settings.distance() || others.strays() >= more / 2) {
            return Optional.empty();
        }
        return alarmed(
                more,
                settings.distance(),
                "%.0f %% of %d labels of %s contradict the model, where %.0f %% of those of established sources do",
                100 * now,
                memory.open().size(),
                who,
                100 * others.contradicting());
    }

    private static Optional<Finding.Alarmed> alarmed(double score, double threshold, String summary, Object... values) {
        return Optional.of(
                new Finding.Alarmed(Threat.POISONING, score, threshold, String.format(Locale.ROOT, summary, values)));
    }

    /**
     * @param news poisoning that was not said yet
     * @param labels of the window so far
     */
    record Step(SourceMemory after, Optional<Finding.Alarmed> news, OpenLabels labels) {}
}
