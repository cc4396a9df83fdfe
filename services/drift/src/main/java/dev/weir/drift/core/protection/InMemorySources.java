package dev.weir.drift.core.protection;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Memories of sources that last as long as the object: for measuring, and for tests. */
public final class InMemorySources implements SourceMemories {

    private final Map<String, SourceMemory> sources = new TreeMap<>();
    private Optional<SourceMemory> newNames = Optional.empty();

    @Override
    public Optional<SourceMemory> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    @Override
    public Map<String, SourceMemory> all() {
        return new TreeMap<>(sources);
    }

    @Override
    public void remember(String name, SourceMemory memory) {
        sources.put(name, memory);
    }

    @Override
    public void forget(String name) {
        sources.remove(name);
    }

    @Override
    public Optional<SourceMemory> newNames() {
        return newNames;
    }

    @Override
    public void rememberNewNames(SourceMemory memory) {
        newNames = Optional.of(memory);
    }
}
