package dev.weir.drift.core.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdwinTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Positions at which River 0.26 finds the same change in the same streams. */
    @Test
    void findsChangesWhereTheCustomaryImplementationDoes() throws IOException {
        assertThat(changes(bits("rises-from-20-to-80-percent", 2000), 32)).containsExactly(1055);
        assertThat(changes(bits("rises-from-20-to-80-percent", 2000), 1)).containsExactly(1044);
        assertThat(changes(bits("rises-from-10-to-30-percent", 4000), 32)).containsExactly(2079);
        assertThat(changes(bits("rises-from-10-to-30-percent", 4000), 1)).containsExactly(2063);
    }

    @Test
    void aConstantStreamNeverChanges() {
        boolean[] ones = new boolean[5000];
        Arrays.fill(ones, true);

        assertThat(changes(ones, 32)).isEmpty();
    }

    @Test
    void aStationaryStreamRarelyChanges() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            found += changes(random(seed, 10_000, 10_000, 0.2, 0.2), 32).size();
        }

        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void goesOnFromItsMemory() throws IOException {
        boolean[] stream = bits("rises-from-10-to-30-percent", 4000);
        Adwin whole = new Adwin(AdwinSettings.CUSTOMARY);
        Adwin restored = new Adwin(AdwinSettings.CUSTOMARY);

        for (int i = 0; i < stream.length; i++) {
            Change expected = whole.add(stream[i] ? 1 : 0, START.plusSeconds(i));
            assertThat(restored.add(stream[i] ? 1 : 0, START.plusSeconds(i))).isEqualTo(expected);
            restored = new Adwin(AdwinSettings.CUSTOMARY, restored.memory());
        }
    }

    @Test
    void remembersInFewBuckets() {
        Adwin adwin = new Adwin(AdwinSettings.CUSTOMARY);
        for (int i = 0; i < 100_000; i++) {
            adwin.add(i % 5 == 0 ? 1 : 0, START.plusSeconds(i));
        }

        assertThat(adwin.memory().oldestFirst()).hasSizeLessThan(100);
    }

    @Test
    void theOnsetHoldsTheTrueChangeMostOfTheTime() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            Change.Cut cut = firstCut(random(seed, 2000, 6000, 0.1, 0.25));
            Instant truth = START.plusSeconds(2000);
            held += !truth.isBefore(cut.onset().start())
                            && !truth.isAfter(cut.onset().end())
                    ? 1
                    : 0;
            assertThat(cut.isIncrease()).isTrue();
        }

        assertThat(held).isGreaterThanOrEqualTo(170);
    }

    private static Change.Cut firstCut(boolean[] stream) {
        Adwin adwin = new Adwin(AdwinSettings.CUSTOMARY);
        for (int i = 0; i < stream.length; i++) {
            if (adwin.add(stream[i] ? 1 : 0, START.plusSeconds(i)) instanceof Change.Cut cut) {
                return cut;
            }
        }
        throw new AssertionError("no change was found");
    }

    private static List<Integer> changes(boolean[] stream, int clock) {
        Adwin adwin = new Adwin(new AdwinSettings(0.002, clock, 5, 5, 10));
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < stream.length; i++) {
            if (adwin.add(stream[i] ? 1 : 0, START.plusSeconds(i)) instanceof Change.Cut) {
                positions.add(i);
            }
        }
        return positions;
    }

    private static boolean[] random(int seed, int change, int length, double before, double after) {
        Random random = new Random(seed);
        boolean[] stream = new boolean[length];
        for (int i = 0; i < length; i++) {
            stream[i] = random.nextDouble() < (i < change ? before : after);
        }
        return stream;
    }

    private static boolean[] bits(String name, int length) throws IOException {
        try (InputStream in = AdwinTest.class.getResourceAsStream(name + ".base64")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            BitSet bits = BitSet.valueOf(Base64.getMimeDecoder().decode(text));
            boolean[] stream = new boolean[length];
            for (int i = 0; i < length; i++) {
                stream[i] = bits.get(i);
            }
            return stream;
        }
    }
}
