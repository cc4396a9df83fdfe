package dev.weir.drift.core.protection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches the sources of a model's labels for poisoned feedback, as {@link FeedbackJudge} knows it: each source, and what
 * names that are new say together, as whoever changes names is none of them for long.
 */
public final class FeedbackWatch {

    /** Established sources that are remembered, and as many that are not; of either the longest silent makes room. */
    private static final int KEPT = 32;

    /** New names that a window of theirs holds at least, so that none of them makes it stray alone. */
    private static final int NAMES = 4;

    private final FeedbackSettings settings;
    private final FeedbackJudge judge;

    /** @param calm time without a sign of poisoning after which it may be said again */
    public FeedbackWatch(FeedbackSettings settings, Duration calm) {
        this.settings = settings;
        this.judge = new FeedbackJudge(settings, calm);
    }

    /** Takes a label in that is the first of its inference, and gives what is news. */
    public List<Poisoning> observe(Feedback feedback, SourceMemories memories) {
        String name = feedback.source();
        if (settings.trusted().contains(name)) {
            return List.of();
        }
        Optional<SourceMemory> known = memories.source(name);
        SourceMemory before = known.orElseGet(() -> SourceMemory.first(feedback.at()));
        List<Poisoning> news = new ArrayList<>();

        FeedbackJudge.Step step = judge.source(before.with(feedback), () -> others(memories, name));
        memories.remember(name, step.after());
        step.news().ifPresent(alarmed -> news.add(new Poisoning(name, alarmed, step.labels())));
        if (known.isEmpty() || step.after().isEstablished(settings) != before.isEstablished(settings)) {
            makeRoom(memories);
        }

        if (before.isUnjudged() && before.open().size() < settings.window() / NAMES) {
            SourceMemory together = memories.newNames().orElseGet(() -> SourceMemory.first(feedback.at()));
            FeedbackJudge.Step ofNew = judge.newNames(together.with(feedback), () -> others(memories, name));
            memories.rememberNewNames(ofNew.after());
            ofNew.news().ifPresent(alarmed -> news.add(new Poisoning("", alarmed, ofNew.labels())));
        }
        return news;
    }

    private static Collection<SourceMemory> others(SourceMemories memories, String name) {
        Map<String, SourceMemory> all = memories.all();
        all.remove(name);
        return all.values();
    }

    /** Names that come and go take no room from sources that are established. */
    private void makeRoom(SourceMemories memories) {
        Map<String, SourceMemory> all = memories.all();
        for (boolean established : new boolean[] {true, false}) {
            List<Map.Entry<String, SourceMemory>> alike = all.entrySet().stream()
                    .filter(entry -> entry.getValue().isEstablished(settings) == established)
                    .sorted(Map.Entry.comparingByValue(Comparator.comparing(SourceMemory::seen)))
                    .toList();
            alike.subList(0, Math.max(0, alike.size() - KEPT)).forEach(silent -> memories.forget(silent.getKey()));
        }
    }

    /**
     * Poisoning that was not said yet.
     *
     * @param source empty when it is said of new names together, or of labels that name none
     * @param labels of the window that shows it
     */
    public record Poisoning(String source, Finding.Alarmed alarmed, OpenLabels labels) {}
}
