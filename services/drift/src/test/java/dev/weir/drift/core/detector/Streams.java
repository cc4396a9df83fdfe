package dev.weir.drift.core.detector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Streams of errors, and what detectors say about them. */
final class Streams {

    /** Error rate 0.2 for 1000 values, then 0.8 for 1000. */
    static final double[] ABRUPT = bits("rises-from-20-to-80-percent", 2000);

    /** Error rate 0.1 for 2000 values, then 0.3 for 2000. */
    static final double[] SMALL = bits("rises-from-10-to-30-percent", 4000);

    /** Error rate 0.1, and from about 2500 to 3500 rising to 0.4, until 6000. */
    static final double[] GRADUAL = bits("rises-gradually", 6000);

    private Streams() {}

    static double[] errors(long seed, int length, double rate) {
        return new SplittableRandom(seed)
                .doubles(length)
                .map(value -> value < rate ? 1 : 0)
                .toArray();
    }

    /** Positions at which a change is said. */
    static List<Integer> changes(Detector detector, double[] stream) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < stream.length; i++) {
            if (detector.add(stream[i]).isChange()) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static double[] bits(String name, int length) {
        try (InputStream in = Streams.class.getResourceAsStream(name + ".base64")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            BitSet bits = BitSet.valueOf(Base64.getMimeDecoder().decode(text));
            double[] stream = new double[length];
            bits.stream().forEach(i -> stream[i] = 1);
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
