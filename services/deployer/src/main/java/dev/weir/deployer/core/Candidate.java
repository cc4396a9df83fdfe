package dev.weir.deployer.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about a version so far. Facts may come in any order and more than once: a version is published
 * once, of every other kind the latest counts.
 *
 * @param estimates empty until costs were estimated; an empty list means that no target can serve the version
 * @param anomaly the latest of its model that can hold it
 * @param budget of those that it counts for and that are used up, the one that was overspent the most
 */
public record Candidate(
        ModelVersion model,
        Optional<Publication> publication,
        Optional<Scan> scan,
        Optional<Signature> signature,
        Optional<List<TargetEstimate>> estimates,
        Optional<Review> review,
        Optional<Anomaly> anomaly,
        Optional<BudgetUse> budget,
        Settlement settlement) {

    /** A version of which nothing is known. */
    public static Candidate unknown(ModelVersion model) {
        return new Candidate(
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Settlement.OPEN);
    }

    /** What is known once a fact was heard; a signature is checked on the way. */
    public Candidate with(Fact fact, SignatureVerifier verifier) {
        return switch (fact) {
            case Fact.Published(Publication heard) ->
                new Candidate(
                        model,
                        Optional.of(publication.orElse(heard)),
                        scan,
                        signature,
                        estimates,
                        review,
                        anomaly,
                        budget,
                        settlement);
            case Fact.Scanned(ModelVersion ignored, Scan heard) ->
                new Candidate(
                        model,
                        publication,
                        Optional.of(heard),
                        signature,
                        estimates,
                        review,
                        anomaly,
                        budget,
                        settlement);
            case Fact.Signed signed ->
                new Candidate(
                        model,
                        publication,
                        scan,
                        Optional.of(new Signature(signed.bundle(), verifier.verify(signed.bundle()))),
                        estimates,
                        review,
                        anomaly,
                        budget,
                        settlement);
            case Fact.Estimated(ModelVersion ignored, List<TargetEstimate> heard) ->
                new Candidate(
                        model, publication, scan, signature, Optional.of(heard), review, anomaly, budget, settlement);
            case Fact.Reconsidered ignored -> this;
            case Fact.Reviewed(ModelVersion ignored, Review heard) ->
                new Candidate(
                        model,
                        publication,
                        scan,
                        signature,
                        estimates,
                        Optional.of(heard),
                        anomaly,
                        budget,
                        settlement);
        };
    }

    /** The same knowledge, with the latest anomaly of its model. */
    public Candidate under(Optional<Anomaly> latest) {
        return new Candidate(model, publication, scan, signature, estimates, review, latest, budget, settlement);
    }

    /** The same knowledge, with the budget that holds it, if there is one. */
    public Candidate within(Optional<BudgetUse> worst) {
        return new Candidate(model, publication, scan, signature, estimates, review, anomaly, worst, settlement);
    }

    /** Who approved it at an instant or later. */
    public Optional<String> approvedSince(Instant time) {
        return review.flatMap(heard -> switch (heard) {
            case Review.Approved(String approver, Optional<Instant> at) ->
                at.filter(when -> !when.isBefore(time)).map(when -> approver);
            case Review.Rejected ignored -> Optional.empty();
        });
    }

    /** The same knowledge, of which something was said. */
    public Candidate settled(Settlement said) {
        return new Candidate(model, publication, scan, signature, estimates, review, anomaly, budget, said);
    }
}
