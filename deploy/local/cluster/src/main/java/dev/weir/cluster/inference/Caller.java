package dev.weir.cluster.inference;

/**
 * Who asked, and in which trace.
 *
 * @param client pseudonym of the client; empty when it gives none
 * @param traceparent W3C trace context; empty when it gives none
 */
public record Caller(String client, String traceparent) {}
