package dev.weir.deployer.core;

/** Where a version is meant to run, for example staging. {@link Naming} judges whether it can name a folder. */
public record Environment(String name) {

    public Environment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an environment has a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
