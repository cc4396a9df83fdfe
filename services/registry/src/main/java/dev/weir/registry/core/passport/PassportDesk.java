package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.fact.Money;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.ModelSummary;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps and shows passports. */
public final class PassportDesk {

    private final Ledger ledger;
    private final PassportPolicy policy;

    public PassportDesk(Ledger ledger, PassportPolicy policy) {
        this.ledger = ledger;
        this.policy = policy;
    }

    /** Adds a fact to the timeline of what it is about. */
    public void follow(Entry entry) {
        ledger.once(entry.fact(), books -> books.timeline().add(entry));
    }

    /** Adds a priced usage record to what a version has cost. */
    public void spend(Fact fact, VersionId version, Money amount, Instant end) {
        ledger.once(fact, books -> books.costs().add(version, amount, end));
    }

    /** The passport of a version; empty when nothing was ever heard of it. */
    public Optional<Passport> find(VersionId id) {
        return ledger.read(books -> {
            Optional<ModelVersion> version = books.versions().find(id);
            List<Entry> timeline = books.timeline().of(id);
            return version.isEmpty() && timeline.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Passport(
                            id,
                            version,
                            state(books, id),
                            timeline,
                            books.costs().of(id)));
        });
    }

    /** Every model, by name. */
    public List<ModelSummary> models() {
        return ledger.read(books -> books.versions().models());
    }

    /** A model with its versions, newest first; empty when it has none. */
    public Optional<ModelOverview> model(ModelName model) {
        return ledger.read(books -> {
            List<ModelVersion> versions = books.versions().of(model).reversed();
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ModelOverview(
                            model,
                            standings(books, model, versions),
                            books.timeline().of(model)));
        });
    }

    /** Where a version stands by these books. */
    PassportState state(Books books, VersionId id) {
        return policy.judge(id, books.timeline().of(id), roster(books, id.model()));
    }

    private List<ModelOverview.Standing> standings(Books books, ModelName model, List<ModelVersion> versions) {
        Roster roster = roster(books, model);
        Map<Subject, List<Entry>> progress =
                books.timeline().progressOf(model).stream().collect(Collectors.groupingBy(Entry::subject));
        return versions.stream()
                .map(version -> new ModelOverview.Standing(
                        version,
                        policy.judge(version.id(), progress.getOrDefault(Subject.of(version.id()), List.of()), roster)))
                .toList();
    }

    private static Roster roster(Books books, ModelName model) {
        return Roster.of(books.timeline().placementsOf(model));
    }
}
