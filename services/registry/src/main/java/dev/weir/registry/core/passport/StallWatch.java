package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Announcement;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import dev.weir.registry.core.model.VersionId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Says {@code flow.stalled} when a version waits for too long, once for each wait. */
public final class StallWatch {

    private final Ledger ledger;
    private final PassportDesk passports;
    private final Deadlines deadlines;
    private final Clock clock;

    public StallWatch(Ledger ledger, PassportDesk passports, Deadlines deadlines, Clock clock) {
        this.ledger = ledger;
        this.passports = passports;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Looks at every version that may still wait, each in a transaction of its own. */
    public void check() {
        Instant before = clock.instant().minus(deadlines.shortest());
        ledger.read(books -> books.timeline().unsettled(before))
                .forEach(version -> ledger.change(books -> {
                    if (books.timeline().hold(version)) {
                        check(books, version);
                    }
                    return version;
                }));
    }

    private void check(Books books, VersionId version) {
        List<Wait> waits = passports.state(books, version).waits();
        if (waits.isEmpty()) {
            books.timeline().settle(version);
        }
        Instant now = clock.instant();
        waits.stream()
                .filter(wait -> deadlines.of(wait).isBefore(now))
                .filter(wait ->
                        books.stalls().note(version, wait.fact(), wait.cause().id()))
                .forEach(wait -> say(books, version, wait, now));
    }

    private void say(Books books, VersionId version, Wait wait, Instant now) {
        Fact said = books.say(
                new Announcement.FlowStalled(wait.cause(), version, wait.fact(), wait.on(), deadlines.of(wait), now));
        books.timeline()
                .add(new Entry(
                        said,
                        Subject.of(version),
                        new Step.Noted(),
                        "waits for " + wait.fact() + " from " + wait.on() + " since " + wait.since(),
                        List.of()));
    }
}
