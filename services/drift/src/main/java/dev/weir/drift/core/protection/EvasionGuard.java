package dev.weir.drift.core.protection;

import java.util.Locale;

/** Evasion by queries: near copies of earlier requests that change the answer, as a walk along a boundary does. */
final class EvasionGuard implements Guard {

    private final NearCopySettings settings;
    private final Recent near;
    private final Recent changed;

    EvasionGuard(NearCopySettings settings) {
        this.settings = settings;
        this.near = new Recent(settings.among());
        this.changed = new Recent(settings.among());
    }

    @Override
    public Finding observe(Query query) {
        switch (query.likeness()) {
            case Likeness.Near(long ignored, boolean other, boolean rose) -> add(1, other ? 1 : 0);
            case Likeness.Unlike ignored -> add(0, 0);
            case Likeness.Repeat ignored -> {}
        }
        if (near.size() < settings.minimum()) {
            return new Finding.TooFew(near.size(), settings.minimum());
        }
        double share = near.mean();
        double flips = near.sum() == 0 ? 0 : changed.sum() / near.sum();
        if (share < settings.near() || flips < settings.changed()) {
            return new Finding.Calm(share, settings.near());
        }
        return new Finding.Alarmed(
                Threat.EVASION,
                share,
                settings.near(),
                String.format(
                        Locale.ROOT,
                        "%.0f of the last %d different requests are near copies of earlier ones, and %.0f %% of those"
                                + " changed the answer",
                        near.sum(),
                        near.size(),
                        100 * flips));
    }

    private void add(int copy, int other) {
        near.add(copy);
        changed.add(other);
    }
}
