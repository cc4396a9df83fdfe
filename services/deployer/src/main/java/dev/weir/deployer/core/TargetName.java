package dev.weir.deployer.core;

/** Name of a kind of machine share, for example cpu-small. */
public record TargetName(String text) {

    public TargetName {
        if (!text.matches("[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("a target is named like cpu-small, not: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
