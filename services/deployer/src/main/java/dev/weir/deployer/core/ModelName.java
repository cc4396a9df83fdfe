package dev.weir.deployer.core;

/**
 * A model's name as its trainer chose it. Nothing is promised about its characters; {@link Naming} judges whether
 * files and Kubernetes objects can be named after it.
 */
public record ModelName(String text) {

    public ModelName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a model has a name");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
