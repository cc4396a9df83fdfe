package dev.weir.drift.core.protection;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Membership inference by near copies: one record after the other is asked with small changes, to learn how firmly the
 * model holds to its answer. A stream of readings that move slowly stays with one group, and probes nothing.
 *
 * @see <a href="https://proceedings.mlr.press/v139/choquette-choo21a.html">C. A. Choquette-Choo et al., Label-Only
 *     Membership Inference Attacks, ICML 2021</a>
 */
final class MembershipGuard implements Guard {

    private final NearCopySettings settings;
    private final int horizon;
    private final Deque<Long> probes = new ArrayDeque<>();
    private long different;
    private long group = -1;
    private int run;

    /** @param horizon different requests after which a probe is forgotten */
    MembershipGuard(NearCopySettings settings, int horizon) {
        this.settings = settings;
        this.horizon = horizon;
    }

    @Override
    public Finding observe(Query query) {
        switch (query.likeness()) {
            case Likeness.Near(long ofGroup, boolean changed, boolean rose) -> near(ofGroup, changed);
            case Likeness.Unlike ignored -> unlike();
            case Likeness.Repeat ignored -> {}
        }
        while (!probes.isEmpty() && probes.getFirst() <= different - horizon) {
            probes.removeFirst();
        }
        if (different < settings.minimum()) {
            return new Finding.TooFew(different, settings.minimum());
        }
        if (probes.size() < settings.probes()) {
            return new Finding.Calm(probes.size(), settings.probes());
        }
        return new Finding.Alarmed(
                Threat.MEMBERSHIP_INFERENCE,
                probes.size(),
                settings.probes(),
                probes.size() + " records were each asked at least " + (settings.run() + 1)
                        + " times in a row with small changes");
    }

    private void near(long ofGroup, boolean changed) {
        different++;
        run = ofGroup == group ? run + 1 : 1;
        group = changed ? -1 : ofGroup;
        if (run == settings.run()) {
            probes.addLast(different);
        }
    }

    private void unlike() {
        different++;
        run = 0;
        group = -1;
    }
}
