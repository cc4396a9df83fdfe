package dev.weir.drift.core.embedding;

/** The embeddings of a window, as sums: its size does not grow with their number, and windows can be merged. */
public final class EmbeddingWindow {

    private final EmbeddingSpace space;
    private final double[] sums;
    private long count;

    public EmbeddingWindow(EmbeddingSpace space) {
        this(space, new double[space.size()], 0);
    }

    /** A window as it stood. */
    public EmbeddingWindow(EmbeddingSpace space, double[] sums, long count) {
        if (sums.length != space.size() || count < 0) {
            throw new IllegalArgumentException(sums.length + " sums, where the space has " + space.size());
        }
        this.space = space;
        this.sums = sums.clone();
        this.count = count;
    }

    public EmbeddingWindow copy() {
        return new EmbeddingWindow(space, sums, count);
    }

    public double[] sums() {
        return sums.clone();
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
        if (other.sums.length != sums.length) {
            throw new IllegalArgumentException("windows of one reference are merged");
        }
        Vectors.add(sums, other.sums);
        count += other.count;
    }

    double[] mean() {
        return Vectors.scaled(sums, 1.0 / count);
    }
}
