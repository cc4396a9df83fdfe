package dev.weir.drift.cli;

import java.util.random.RandomGenerator;

/** Embeddings of three topics, each a cloud of its own, narrower in later places. */
final class MadeEmbeddings {

    /** What is done to them. */
    enum Change {
        NONE,
        /** Every place moves by a quarter of its deviation. */
        MOVED,
        /** All clouds are wider by a quarter. */
        WIDER,
        /** Half of them belong to a topic that was not there. */
        NEW_TOPIC,
        /** Three fifths of them are of the first topic, rather than a third. */
        OTHER_MIXTURE
    }

    private static final int TOPICS = 3;

    private MadeEmbeddings() {}

    static double[][] of(Change change, int size, int dimension, RandomGenerator random) {
        double[][] made = new double[size][dimension];
        for (double[] embedding : made) {
            int topic = topic(change, random);
            double width = change == Change.WIDER ? 1.25 : 1;
            for (int i = 0; i < dimension; i++) {
                double deviation = 1 / Math.sqrt(1 + i / 8.0);
                double centre = i % (TOPICS + 1) == topic ? 2 * deviation : 0;
                double moved = change == Change.MOVED ? deviation / 4 : 0;
                embedding[i] = centre + moved + width * deviation * random.nextGaussian();
            }
        }
        return made;
    }

    private static int topic(Change change, RandomGenerator random) {
        return switch (change) {
            case NONE, MOVED, WIDER -> random.nextInt(TOPICS);
            case NEW_TOPIC -> random.nextInt(2) == 0 ? TOPICS : random.nextInt(TOPICS);
            case OTHER_MIXTURE -> random.nextDouble() < 0.4 ? 0 : random.nextInt(TOPICS);
        };
    }
}
