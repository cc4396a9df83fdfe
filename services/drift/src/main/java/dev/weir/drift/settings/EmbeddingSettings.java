package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How embeddings are compared. */
@ConfigMapping(prefix = "weir.drift.embeddings")
public interface EmbeddingSettings {

    /** The first so many embeddings of an input are its reference. */
    @WithDefault("600")
    int reference();

    /** Embeddings that a window needs to be compared. */
    @WithDefault("200")
    int window();

    /** Draws that the thresholds follow from; no probability gets below 1 / (draws + 1). */
    @WithDefault("1999")
    int draws();
}
