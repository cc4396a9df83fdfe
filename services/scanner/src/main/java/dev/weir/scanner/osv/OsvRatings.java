package dev.weir.scanner.osv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.advisory.Ratings;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How bad an advisory says it is: the worst of its vectors; where it has none, its database's own word. */
final class OsvRatings {

    private OsvRatings() {}

    static Rating of(OsvRecord document) {
        Rating scored = Stream.concat(
                        document.severity().stream(),
                        document.affected().stream().flatMap(a -> a.severity().stream()))
                .map(OsvRatings::of)
                .reduce(Rating.UNKNOWN, Rating::or);
        return scored == Rating.UNKNOWN ? worded(document) : scored;
    }

    private static Rating worded(OsvRecord document) {
        return Stream.concat(
                        Stream.of(word(document.databaseSpecific())),
                        document.affected().stream().map(a -> word(a.databaseSpecific())))
                .map(Ratings::ofWord)
                .reduce(Rating.UNKNOWN, Rating::or);
    }

    private static Rating of(OsvRecord.Severity severity) {
        String score = severity.score();
        if (score == null) {
            return Rating.UNKNOWN;
        }
        return Ratings.ofVector(score).or(Ratings.ofWord(score));
    }

    private static String word(@Nullable JsonNode specific) {
        return specific == null ? "" : specific.path("severity").asText("");
    }
}
