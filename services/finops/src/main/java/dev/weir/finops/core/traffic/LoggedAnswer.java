package dev.weir.finops.core.traffic;

/**
 * One logged answer.
 *
 * @param partition of the log
 * @param offset in the partition
 */
public record LoggedAnswer(int partition, long offset, ServedHour served) {}
