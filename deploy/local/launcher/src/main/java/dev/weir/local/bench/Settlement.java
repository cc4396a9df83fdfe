package dev.weir.local.bench;

import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.ModelPublished;
import dev.weir.local.events.TopicHistory;
import dev.weir.schemas.TopicCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of every training run, as the topics tell it. An event that lies on its topic twice under one id counts
 * once: that is what ids are for.
 *
 * @param published event ids per version that was published
 * @param runs how many distinct training runs were published
 * @param committed event ids per version that was committed
 * @param commits Git commits that were announced
 * @param blocked event ids per version that was blocked
 * @param repetitions records beyond the first under one id, on these three topics
 * @param deadLetters records on all dead-letter topics
 */
record Settlement(
        Map<String, Set<UUID>> published,
        long runs,
        Map<String, Set<UUID>> committed,
        Set<String> commits,
        Map<String, Set<UUID>> blocked,
        long repetitions,
        long deadLetters) {

    static Settlement read(TopicHistory history) {
        List<TopicHistory.Entry> published = history.events("model.published");
        List<TopicHistory.Entry> committed = history.events("deployment.committed");
        List<TopicHistory.Entry> blocked = history.events("deployment.blocked");
        return new Settlement(
                byVersion(published, data -> name((ModelPublished) data)),
                published.stream()
                        .map(entry -> ((ModelPublished) entry.data()).getRunId())
                        .distinct()
                        .count(),
                byVersion(committed, data -> name((DeploymentCommitted) data)),
                committed.stream()
                        .map(entry -> ((DeploymentCommitted) entry.data()).getCommit())
                        .collect(Collectors.toSet()),
                byVersion(blocked, data -> name((DeploymentBlocked) data)),
                Stream.of(published, committed, blocked)
                        .mapToLong(Settlement::repetitions)
                        .sum(),
                deadLetters(history));
    }

    /** How many versions were deployed or blocked. */
    long settled() {
        Set<String> versions = new TreeSet<>(committed.keySet());
        versions.addAll(blocked.keySet());
        return versions.size();
    }

    /** Versions that were deployed and blocked, or one of them under two ids. */
    Set<String> settledTwice() {
        Set<String> twice = new TreeSet<>(committed.keySet());
        twice.retainAll(blocked.keySet());
        Stream.of(published, committed, blocked)
                .flatMap(versions -> versions.entrySet().stream())
                .filter(version -> version.getValue().size() > 1)
                .forEach(version -> twice.add(version.getKey()));
        return twice;
    }

    private static Map<String, Set<UUID>> byVersion(
            List<TopicHistory.Entry> entries, Function<Object, String> version) {
        Map<String, Set<UUID>> ids = new HashMap<>();
        entries.forEach(entry -> ids.computeIfAbsent(version.apply(entry.data()), unknown -> new HashSet<>())
                .add(entry.id()));
        return ids;
    }

    private static long repetitions(List<TopicHistory.Entry> entries) {
        return entries.size()
                - entries.stream().map(TopicHistory.Entry::id).distinct().count();
    }

    private static long deadLetters(TopicHistory history) {
        return TopicCatalogue.load().topics().stream()
                .flatMap(topic -> topic.consumingServices().stream().map(topic::deadLetters))
                .mapToLong(history::count)
                .sum();
    }

    private static String name(ModelPublished event) {
        return event.getModel() + "/" + event.getVersion();
    }

    private static String name(DeploymentCommitted event) {
        return event.getModel() + "/" + event.getVersion();
    }

    private static String name(DeploymentBlocked event) {
        return event.getModel() + "/" + event.getVersion();
    }
}
