package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;

/**
 * A change of the error rate.
 *
 * @param before rate before the change
 * @param after rate since
 * @param samples labels since
 * @param onset the change began within it
 */
public record Change(double before, double after, long samples, Span onset) {}
