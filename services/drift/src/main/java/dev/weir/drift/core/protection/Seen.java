package dev.weir.drift.core.protection;

import java.util.Optional;

/**
 * A remembered request.
 *
 * @param group of requests that resemble one another, in a chain
 * @param best highest score of the group so far; negative infinity when no score is known
 */
record Seen(long identity, Fingerprint fingerprint, long group, String answer, double best) {

    /** @param like the request that it resembles most */
    static Seen of(long identity, Fingerprint fingerprint, Request request, long group, Optional<Seen> like) {
        double score = score(request);
        return like.map(seen ->
                        new Seen(identity, fingerprint, seen.group, request.answer(), Math.max(score, seen.best)))
                .orElseGet(() -> new Seen(identity, fingerprint, group, request.answer(), score));
    }

    Likeness likeness(Request request) {
        return new Likeness.Near(group, !answer.equals(request.answer()), score(request) > best);
    }

    private static double score(Request request) {
        Double score = request.score();
        return score == null ? Double.NEGATIVE_INFINITY : score;
    }
}
