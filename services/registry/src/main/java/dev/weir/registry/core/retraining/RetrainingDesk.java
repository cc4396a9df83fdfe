package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Roster;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides on drifts and asks for retraining. */
public final class RetrainingDesk {

    private final Ledger ledger;
    private final RetrainingPolicy policy;
    private final Clock clock;

    public RetrainingDesk(Ledger ledger, RetrainingPolicy policy, Clock clock) {
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /** A version drifts. */
    public void drifted(Entry entry, DriftSignal signal) {
        ledger.once(entry.fact(), books -> {
            books.retrainings().lock(signal.version().model());
            books.timeline().add(entry);
            decide(books, entry.fact(), signal);
        });
    }

    /** A version serves: drifts of it that were heard of too early are judged again. */
    public void deployed(Entry entry, VersionId version) {
        ledger.once(entry.fact(), books -> {
            books.retrainings().lock(version.model());
            books.timeline().add(entry);
            books.retrainings()
                    .undeployed(version, entry.time())
                    .forEach((drift, signal) ->
                            books.timeline().fact(drift).ifPresent(fact -> decide(books, fact, signal)));
        });
    }

    /** A training ended without a model. */
    public void trainingFailed(Entry entry, RunId run, Optional<String> request) {
        ledger.once(entry.fact(), books -> {
            books.timeline().add(entry);
            request.ifPresent(id -> books.retrainings().failed(id, run));
        });
    }

    /** Gives up requests that nobody answered in time, and says so. */
    public void giveUpOverdue() {
        Instant now = clock.instant();
        ledger.read(books -> books.retrainings().overdue(now))
                .forEach(overdue -> ledger.change(books -> {
                    books.retrainings().giveUp(overdue.request());
                    books.timeline()
                            .fact(overdue.request())
                            .ifPresent(request -> stalled(books, request, overdue, now));
                    return overdue;
                }));
    }

    /** Every drift and what was decided, latest first. */
    public List<RetrainingCase> cases() {
        return ledger.read(books -> books.retrainings().cases());
    }

    private void decide(Books books, Fact drift, DriftSignal signal) {
        Instant now = clock.instant();
        VersionId id = signal.version();
        History history = books.retrainings().history(id.model());
        Optional<ModelVersion> version = books.versions().find(id);
        boolean serving = version.isPresent()
                && Roster.of(books.timeline().placementsOf(id.model())).serves(id);
        Decision decision = policy.judge(signal, serving, history, now);
        books.retrainings().decided(drift.id(), signal, decision, now);
        if (decision instanceof Decision.Retrain(String reason)) {
            request(books, drift, signal, version.orElseThrow(), reason, now);
        }
    }

    private void request(
            Books books, Fact drift, DriftSignal signal, ModelVersion version, String reason, Instant now) {
        Fact said = books.say(new Announcement.RetrainingRequested(
                drift, signal.version(), reason, version.run().recipe(), signal.window(), now));
        books.retrainings().requested(drift.id(), said.id(), now, policy.deadline(now));
        books.timeline()
                .add(new Entry(
                        said, Subject.of(signal.version()), new Step.Noted(), "retraining: " + reason, List.of()));
    }

    private static void stalled(Books books, Fact request, Retrainings.Overdue overdue, Instant now) {
        Fact said = books.say(new Announcement.FlowStalled(
                request, overdue.version(), "training.completed", "trainers", overdue.deadline(), now));
        books.timeline()
                .add(new Entry(
                        said,
                        Subject.of(overdue.version()),
                        new Step.Noted(),
                        "no trainer answered retraining " + overdue.request(),
                        List.of()));
    }
}
