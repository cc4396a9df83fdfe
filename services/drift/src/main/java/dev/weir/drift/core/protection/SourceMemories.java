package dev.weir.drift.core.protection;

import java.util.Map;
import java.util.Optional;

/** Where it is remembered what sources say of one model. */
public interface SourceMemories {

    Optional<SourceMemory> source(String name);

    /** All sources by name, in the order of their names. */
    Map<String, SourceMemory> all();

    void remember(String name, SourceMemory memory);

    void forget(String name);

    /** What names that are new say together. */
    Optional<SourceMemory> newNames();

    void rememberNewNames(SourceMemory memory);
}
