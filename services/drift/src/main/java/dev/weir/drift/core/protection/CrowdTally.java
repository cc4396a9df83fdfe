package dev.weir.drift.core.protection;

/** What a partition of clients tells the place of their model: its latest bucket of time so far, and what is usual. */
public record CrowdTally(Traffic.Tally tally, PartitionUsual usual) {}
