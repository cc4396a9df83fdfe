package dev.weir.drift.core.report;

/**
 * What of a window found its other half.
 *
 * @param requests that were logged
 * @param responses answers with a good status
 * @param labels that met their answer by then
 * @param duplicates records that came again
 * @param late requests that came after their window had closed
 * @param lost records that should have come
 */
public record Completeness(long requests, long responses, long labels, long duplicates, long late, long lost) {}
