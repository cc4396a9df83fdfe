package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.verdict.Recommendation;
import java.util.List;

/** Why windows differ. Each says what to do, and why, the weightiest reason first. */
public sealed interface Diagnosis {

    Recommendation recommendation();

    List<String> reasons();

    /** The world has changed. */
    record RealDrift(Recommendation recommendation, List<String> reasons) implements Diagnosis {

        public RealDrift {
            reasons = reasoned(reasons);
        }
    }

    /** Few clients make the difference, or an attack is under way: what they sent must not be learned. */
    record Attack(List<String> reasons) implements Diagnosis {

        public Attack {
            reasons = reasoned(reasons);
        }

        @Override
        public Recommendation recommendation() {
            return Recommendation.QUARANTINE;
        }
    }

    /** The data are broken on their way to the model. */
    record DataFault(List<String> reasons) implements Diagnosis {

        public DataFault {
            reasons = reasoned(reasons);
        }

        @Override
        public Recommendation recommendation() {
            return Recommendation.FIX_UPSTREAM;
        }
    }

    /** It was so before, a day or a week ago. */
    record SeasonalReturn(List<String> reasons) implements Diagnosis {

        public SeasonalReturn {
            reasons = reasoned(reasons);
        }

        @Override
        public Recommendation recommendation() {
            return Recommendation.WATCH;
        }
    }

    private static List<String> reasoned(List<String> reasons) {
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a diagnosis without a reason");
        }
        return List.copyOf(reasons);
    }
}
