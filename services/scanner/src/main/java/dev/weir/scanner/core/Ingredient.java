package dev.weir.scanner.core;

import dev.weir.artifacts.Digest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dataset or a base model that went into a model. */
public final class Ingredient {

    private final String name;
    private final @Nullable String version;
    private final @Nullable Digest digest;

    /** @param version version or revision, where one is known */
    public Ingredient(String name, @Nullable String version, @Nullable Digest digest) {
        this.name = name;
        this.version = version;
        this.digest = digest;
    }

    public String name() {
        return name;
    }

    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    public Optional<Digest> digest() {
        return Optional.ofNullable(digest);
    }
}
