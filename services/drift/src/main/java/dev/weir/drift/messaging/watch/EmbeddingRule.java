package dev.weir.drift.messaging.watch;

/**
 * How embeddings are compared.
 *
 * @param reference the first so many of an input are its reference
 * @param window least embeddings of a window that is compared
 * @param draws of the bootstrap
 */
public record EmbeddingRule(int reference, int window, int draws) {

    public EmbeddingRule {
        if (reference < 40 || window < 2 || draws < 99) {
            throw new IllegalArgumentException(
                    "at least 40 embeddings for a reference, 2 for a window, and 99 draws of the bootstrap");
        }
    }
}
