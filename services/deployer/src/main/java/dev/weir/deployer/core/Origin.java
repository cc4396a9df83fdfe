package dev.weir.deployer.core;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a version came from, as events say it. The ids of all that is said about a version derive from the fact that
 * published it and not from the fact that happened to arrive last, so that they are the same in whatever order the
 * facts arrive.
 *
 * @param published id of the fact that published the version
 * @param committed id of the fact that will say that the version is in Git
 * @param correlation the same on every event that goes back to one root; one line
 * @param traceparent W3C trace context
 */
public record Origin(UUID published, UUID committed, String correlation, Optional<String> traceparent) {

    private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public Origin {
        if (!ONE_LINE.matcher(correlation).matches()) {
            throw new IllegalArgumentException("a correlation id is one line of text");
        }
        traceparent = traceparent.filter(text -> TRACE.matcher(text).matches());
    }
}
