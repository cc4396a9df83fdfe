package dev.weir.drift.core.report;

/** @param driftedFeatures features that differ in it */
public record SegmentFigures(String segment, long sampleSize, int driftedFeatures) {}
