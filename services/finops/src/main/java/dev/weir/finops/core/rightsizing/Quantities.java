package dev.weir.finops.core.rightsizing;

/** Amounts as Kubernetes writes them, rounded up to what people would write. */
final class Quantities {

    private static final int MILLICORES = 10;
    private static final int MEBIBYTES = 16;

    private Quantities() {}

    /** Virtual CPUs in millicores, for example {@code 250m}. */
    static String cpu(double cpus) {
        return Math.max(MILLICORES, up(cpus * 1_000, MILLICORES)) + "m";
    }

    /** Memory in mebibytes, for example {@code 512Mi}. */
    static String memory(double gib) {
        return Math.max(MEBIBYTES, up(gib * 1_024, MEBIBYTES)) + "Mi";
    }

    private static long up(double amount, int step) {
        return (long) Math.ceil(amount / step - 1e-9) * step;
    }
}
