package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The book of drifts, decisions and requests. */
public interface Retrainings {

    /** Makes whoever decides next for this model wait for this transaction. */
    void lock(ModelName model);

    /** What was decided for a model. */
    History history(ModelName model);

    /** Records a decision, in place of an earlier one for the same drift. */
    void decided(FactId drift, DriftSignal signal, Decision decision, Instant at);

    /** Records what was requested because of a drift. */
    void requested(FactId drift, FactId request, Instant at, Instant deadline);

    /** Ends a request with the run that answered it; an unknown request is nothing. */
    void answered(String request, RunId run);

    /** Ends a request without a model; an unknown request is nothing. */
    void failed(String request, RunId run);

    /** Drifts of a version that nobody ran when they were judged, detected no earlier than this. */
    Map<FactId, DriftSignal> undeployed(VersionId version, Instant since);

    /** Requests in flight whose deadline has passed. */
    List<Overdue> overdue(Instant now);

    /** Ends a request that nobody answered; a late answer still counts. */
    void giveUp(FactId request);

    /** Every case, latest first. */
    List<RetrainingCase> cases();

    /** A request that nobody answered in time. */
    record Overdue(FactId request, VersionId version, Instant deadline) {}
}
