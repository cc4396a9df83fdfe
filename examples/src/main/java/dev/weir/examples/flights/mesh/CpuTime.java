package dev.weir.examples.flights.mesh;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process. */
public final class CpuTime {

    private CpuTime() {}

    /** Nanoseconds since the process began, over all cores. */
    public static long ofProcess() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
