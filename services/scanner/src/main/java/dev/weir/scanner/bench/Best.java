package dev.weir.scanner.bench;

/** The best of several rounds: what others did on the machine meanwhile only makes a round slower. */
final class Best {

    private double scanned;
    private double floor;

    /** Both in millions of bytes a second. */
    void add(double scannedBytes, double hashedBytes) {
        scanned = Math.max(scanned, scannedBytes);
        floor = Math.max(floor, hashedBytes);
    }

    String line() {
        return "%-20s %10s %9.0f %9.0f %8.0f %%".formatted("  best of each", "", scanned, floor, 100 * scanned / floor);
    }
}
