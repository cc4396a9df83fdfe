package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;

/**
 * A change of the errors of a model.
 *
 * @param measure of the errors
 * @param before the measure before the change
 * @param after the measure since
 * @param samples labels since
 * @param onset the change began within it
 */
public record Change(Measure measure, double before, double after, long samples, Span onset) {}
