package dev.weir.mesh;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code traceparent} header of W3C Trace Context, level 1, section 3.2. */
final class Traceparent {

    private static final Pattern FORMAT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private Traceparent() {}

    /** The header for a span; empty when no tracer made it. */
    static Optional<String> of(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid() ? Optional.of(format(context)) : Optional.empty();
    }

    /** A trace that begins with an event: its ids come from the event's, so that a repeated root is the same trace. */
    static String root(EventId id) {
        UUID uuid = id.value();
        return format(SpanContext.create(
                TraceId.fromLongs(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()),
                SpanId.fromLong(uuid.getLeastSignificantBits()),
                TraceFlags.getSampled(),
                TraceState.getDefault()));
    }

    /** The remote parent that a header names; the invalid span context when it names none. */
    static SpanContext parse(String header) {
        Matcher matcher = FORMAT.matcher(header);
        if (!matcher.matches()) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                matcher.group(1), matcher.group(2), TraceFlags.fromHex(matcher.group(3), 0), TraceState.getDefault());
    }

    private static String format(SpanContext context) {
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
