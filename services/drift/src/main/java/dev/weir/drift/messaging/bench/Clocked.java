package dev.weir.drift.messaging.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much was done, in what time of this process.
 *
 * @param records that were read
 * @param cpuSeconds of all threads, native ones too, but those that compile
 * @param compilerSeconds of the threads that compile, which are idle when a program has run for long
 * @param wallSeconds on the wall
 */
record Clocked(long records, double cpuSeconds, double compilerSeconds, double wallSeconds) {

    /** Records that one core would read in a second. */
    double perCore() {
        return records / cpuSeconds;
    }

    /** A moment of this process. */
    record Moment(long records, long cpuNanos, double compilerSeconds, long wallNanos) {

        static Moment now(long records) {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Moment(records, system.getProcessCpuTime(), CompilerThreads.seconds(), System.nanoTime());
        }

        Clocked until(Moment later) {
            double compiler = later.compilerSeconds - compilerSeconds;
            return new Clocked(
                    later.records - records,
                    (later.cpuNanos - cpuNanos) / 1e9 - compiler,
                    compiler,
                    (later.wallNanos - wallNanos) / 1e9);
        }
    }
}
