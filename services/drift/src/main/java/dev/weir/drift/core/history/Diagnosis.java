package dev.weir.drift.core.history;

import dev.weir.drift.core.verdict.Cause;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.verdict.Verdict;
import java.util.List;

/** Says why traffic differs, and what to do. */
@FunctionalInterface
public interface Diagnosis {

    /**
     * @param window that shows it
     * @param drifted what the window alone suggests
     * @param before the windows before it
     */
    Opinion of(MeasuredWindow window, Verdict.Drifted drifted, History before);

    /** The world changed: what the window alone suggests is done. */
    static Opinion unsuspecting(MeasuredWindow window, Verdict.Drifted drifted, History before) {
        return new Opinion(Cause.DRIFT, drifted.recommendation(), List.of());
    }

    /** @param reasons the evidence, the weightiest first */
    record Opinion(Cause cause, Recommendation recommendation, List<String> reasons) {

        public Opinion {
            reasons = List.copyOf(reasons);
        }
    }
}
