package dev.weir.drift.core.protection;

import java.util.HashMap;
import java.util.Map;

/**
 * Inversion: within one group of near copies the score climbs from height to height, as when an input is built that the
 * model is surest about. Among n copies without such an aim, about ln n are the highest so far.
 *
 * @see <a href="https://doi.org/10.1145/2810103.2813677">M. Fredrikson, S. Jha and T. Ristenpart, Model Inversion Attacks
 *     that Exploit Confidence Information, CCS 2015</a>
 */
final class InversionGuard implements Guard {

    private final NearCopySettings settings;
    private final Map<Long, Climb> groups = new HashMap<>();
    private int most;

    InversionGuard(NearCopySettings settings) {
        this.settings = settings;
    }

    @Override
    public Finding observe(Query query) {
        if (query.likeness() instanceof Likeness.Near(long group, boolean changed, boolean rose)) {
            Climb climb = groups.merge(group, new Climb(1, changed ? 1 : 0, rose ? 1 : 0), Climb::plus);
            most = climb.isSteadfast() ? Math.max(most, climb.rises()) : most;
        }
        if (most < settings.rises()) {
            return new Finding.Calm(most, settings.rises());
        }
        return new Finding.Alarmed(
                Threat.INVERSION,
                most,
                settings.rises(),
                "the score rose " + most + " times to a new height within one group of near copies");
    }

    /** @param copies near copies in a group, of which some changed the answer and some rose to a new height */
    private record Climb(int copies, int changes, int rises) {

        Climb plus(Climb other) {
            return new Climb(copies + other.copies, changes + other.changes, rises + other.rises);
        }

        /** Whether the answer hardly changes while the score does: otherwise it is a walk along a boundary. */
        boolean isSteadfast() {
            return changes * 10 < copies;
        }
    }
}
