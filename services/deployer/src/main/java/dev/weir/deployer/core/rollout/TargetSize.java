package dev.weir.deployer.core.rollout;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What one replica gets, as Kubernetes quantities.
 *
 * @param cpu for example 500m
 * @param memory for example 512Mi
 * @param devices extended resources by name, for example one of nvidia.com/gpu
 */
public record TargetSize(String cpu, String memory, Map<String, Integer> devices) {

    private static final Pattern CPU = Pattern.compile("[1-9][0-9]*m?");
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]*(Ki|Mi|Gi|Ti)?");

    public TargetSize {
        if (!CPU.matcher(cpu).matches()) {
            throw new IllegalArgumentException("a share of CPUs is a number, perhaps of thousandths (m), not: " + cpu);
        }
        if (!MEMORY.matcher(memory).matches()) {
            throw new IllegalArgumentException("a share of memory is a number, perhaps of Mi or Gi, not: " + memory);
        }
        if (devices.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("devices are counted from 1");
        }
        devices = Map.copyOf(devices);
    }

    /** All resources by name, in order of name. */
    public SortedMap<String, String> quantities() {
        SortedMap<String, String> quantities = new TreeMap<>();
        quantities.put("cpu", cpu);
        quantities.put("memory", memory);
        devices.forEach((device, count) -> quantities.put(device, count.toString()));
        return quantities;
    }
}
