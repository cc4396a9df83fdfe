package dev.weir.finops.core.rightsizing;

/**
 * What one container keeps.
 *
 * @param cpus virtual CPUs
 * @param memoryGib memory
 * @param gpus GPUs or fractions of GPUs
 * @param hardware of the GPU, as FOCUS and the meters name it; empty where it is not known
 * @param heapGib largest heap of a Java process in it; 0 where there is none
 */
public record Kept(double cpus, double memoryGib, double gpus, String hardware, double heapGib) {

    static final Kept NOTHING = new Kept(0, 0, 0, "", 0);
}
