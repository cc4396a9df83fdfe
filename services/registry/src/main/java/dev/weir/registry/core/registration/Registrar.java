package dev.weir.registry.core.registration;

import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Registration;
import dev.weir.registry.core.model.TrainingRun;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import java.time.Clock;
import java.util.List;

/** Makes a version of a training run, once, and publishes it. */
public final class Registrar {

    private final Ledger ledger;
    private final Clock clock;

    public Registrar(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A training completed.
     *
     * @throws IllegalArgumentException when its run id belongs to another model
     */
    public void trained(Fact fact, TrainingRun run) {
        ledger.once(fact, books -> {
            switch (books.versions().register(run, clock.instant())) {
                case Registration.Registered(ModelVersion version) -> publish(books, fact, version);
                case Registration.AlreadyRegistered ignored -> {}
                case Registration.Contradicted(var earlier) ->
                    throw new IllegalArgumentException(
                            "run " + run.id() + " of " + run.model() + " was registered as " + earlier);
            }
            run.answers().ifPresent(request -> books.retrainings().answered(request, run.id()));
        });
    }

    private static void publish(Books books, Fact fact, ModelVersion version) {
        Subject subject = Subject.of(version.id());
        books.timeline()
                .add(new Entry(
                        fact,
                        subject,
                        new Step.Trained(),
                        "run " + version.run().id() + " produced "
                                + version.run().product().artifacts().size() + " artifact(s)",
                        List.of()));
        Fact published = books.say(new Announcement.Published(fact, version));
        books.timeline()
                .add(new Entry(
                        published,
                        subject,
                        new Step.Published(version.run().ownership().environment()),
                        "version " + version.id().version() + " is " + version.digest(),
                        List.of()));
    }
}
