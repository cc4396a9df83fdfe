package dev.weir.finops.core.estimate;

import java.time.Instant;
import java.util.Optional;

/** Estimates and what came of them, inside one transaction. */
public interface EstimateBooks {

    /** What serving the version cost that was served last; none when no other than this one was. */
    Optional<MeasuredCost> measuredBefore(String model, String version, Instant now);

    /** How far versions, once they had been served for a day, were from estimates of the same basis. */
    Errors errors(String basis);

    void keep(Candidate candidate, Estimate estimate, Instant at);

    /** Notes on which target a version was placed. */
    void placed(String model, String version, String target);
}
