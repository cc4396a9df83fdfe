package dev.weir.drift.core.embedding;

/** The embeddings of a window, as sums: its size does not grow with their number, and windows can be merged. */
public final class EmbeddingWindow {

    private final EmbeddingSpace space;
    private final double[] sums;
    private long count;

    EmbeddingWindow(EmbeddingSpace space) {
        this.space = space;
        this.sums = new double[space.size()];
    }

    public long count() {
        return count;
    }

    /** Bytes of its sums. */
    public int bytes() {
        return Double.BYTES * sums.length;
    }

    /** @throws IllegalArgumentException when the embedding has another dimension, or a value that is no finite number */
    public void add(double[] embedding) {
        for (double value : embedding) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an embedding has finite numbers only");
            }
        }
        Vectors.add(sums, space.moments(embedding));
        count++;
    }

    /** Takes over what another window of the same reference holds. */
    public void merge(EmbeddingWindow other) {
        if (other.space != space) {
            throw new IllegalArgumentException("windows of one reference are merged");
        }
        Vectors.add(sums, other.sums);
        count += other.count;
    }

    double[] mean() {
        return Vectors.scaled(sums, 1.0 / count);
    }
}
