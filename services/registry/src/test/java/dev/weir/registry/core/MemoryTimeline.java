package dev.weir.registry.core;

import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import dev.weir.registry.core.passport.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class MemoryTimeline implements Timeline {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<VersionId> settled = new HashSet<>();

    @Override
    public void add(Entry entry) {
        entries.add(entry);
        entry.subject()
                .version()
                .ifPresent(
                        version -> settled.remove(new VersionId(entry.subject().model(), version)));
    }

    @Override
    public List<Entry> of(VersionId version) {
        return about(Subject.of(version));
    }

    @Override
    public List<Entry> of(ModelName model) {
        return about(Subject.of(model));
    }

    @Override
    public List<Entry> progressOf(ModelName model) {
        return entries.stream()
                .filter(entry -> entry.subject().model().equals(model) && !(entry.step() instanceof Step.Noted))
                .sorted(Entry.IN_ORDER)
                .toList();
    }

    @Override
    public Optional<Fact> fact(FactId id) {
        return entries.stream()
                .map(Entry::fact)
                .filter(fact -> fact.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Entry> placementsOf(ModelName model) {
        return progressOf(model);
    }

    @Override
    public List<VersionId> unsettled(Instant before) {
        return entries.stream()
                .filter(entry -> entry.time().isBefore(before))
                .map(Entry::subject)
                .flatMap(subject -> subject.version().map(version -> new VersionId(subject.model(), version)).stream())
                .distinct()
                .filter(version -> !settled.contains(version))
                .toList();
    }

    @Override
    public boolean hold(VersionId version) {
        return !settled.contains(version);
    }

    @Override
    public void settle(VersionId version) {
        settled.add(version);
    }

    private List<Entry> about(Subject subject) {
        return entries.stream()
                .filter(entry -> entry.subject().equals(subject))
                .sorted(Entry.IN_ORDER)
                .toList();
    }
}
