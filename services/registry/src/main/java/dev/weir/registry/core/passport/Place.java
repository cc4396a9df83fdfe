package dev.weir.registry.core.passport;

/** Where a version is deployed. */
public record Place(String environment, String cluster) {

    @Override
    public String toString() {
        return environment + "/" + cluster;
    }
}
