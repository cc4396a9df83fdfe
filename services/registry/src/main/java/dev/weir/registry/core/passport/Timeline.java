package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The book of everything that happened to models. An entry may come before its version, and in any order. */
public interface Timeline {

    /** Adds an entry, once per fact and subject. */
    void add(Entry entry);

    /** What happened to a version, in order. */
    List<Entry> of(VersionId version);

    /** What happened to a model as a whole, in order. */
    List<Entry> of(ModelName model);

    /** What moved any version of a model, in order. */
    List<Entry> progressOf(ModelName model);

    /** The successes and rollbacks among these: all that a roster needs. */
    List<Entry> placementsOf(ModelName model);

    Optional<Fact> fact(FactId id);

    /** Versions that moved before this time and may still wait for something. */
    List<VersionId> unsettled(Instant before);

    /**
     * Makes whoever moves an unsettled version wait for this transaction.
     *
     * @return false when another transaction holds it, or it is settled
     */
    boolean hold(VersionId version);

    /** Leaves a version that is held out of {@link #unsettled} until something moves it again. */
    void settle(VersionId version);
}
