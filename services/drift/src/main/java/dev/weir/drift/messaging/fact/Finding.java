package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.history.Diagnosis;
import dev.weir.drift.core.history.DriftKind;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.verdict.Verdict;

/**
 * Drift that is news.
 *
 * @param window that shows it
 * @param before the windows before it
 */
public record Finding(
        MeasuredWindow window,
        DriftKind kind,
        Verdict.Drifted drifted,
        Diagnosis.Opinion opinion,
        Reference reference,
        History before) {}
