package dev.weir.drift.core.verdict;

/**
 * A part of the traffic in a window.
 *
 * @param segment feature=value
 * @param size its inferences
 * @param drifted features that differ in it
 */
public record SegmentShare(String segment, long size, int drifted) {}
