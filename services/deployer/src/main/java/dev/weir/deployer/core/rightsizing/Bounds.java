package dev.weir.deployer.core.rightsizing;

/**
 * What may be kept of a resource, both ends included.
 *
 * @param least as a Kubernetes quantity
 * @param most as a Kubernetes quantity, not less than the least
 */
public record Bounds(String least, String most) {

    public Bounds {
        if (read(least).compareTo(read(most)) > 0) {
            throw new IllegalArgumentException("bounds end above where they begin, not " + least + " to " + most);
        }
    }

    boolean hold(Quantity amount) {
        return amount.compareTo(read(least)) >= 0 && amount.compareTo(read(most)) <= 0;
    }

    @Override
    public String toString() {
        return least + " to " + most;
    }

    private static Quantity read(String text) {
        return Quantity.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("a bound is a Kubernetes quantity, not: " + text));
    }
}
