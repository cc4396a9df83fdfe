package dev.weir.drift.core.protection;

/**
 * What is usual among the clients of one partition.
 *
 * @param latency median in microseconds; 0 when not known
 * @param arrivals of clients that it did not know
 * @param until bucket up to which everything was told
 */
public record PartitionUsual(int partition, double latency, Arrivals arrivals, long until) {}
