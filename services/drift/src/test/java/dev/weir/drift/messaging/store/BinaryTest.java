package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BinaryTest {

    @Test
    void sparseCountsSurvive() {
        int[] counts = new int[300];
        counts[0] = 1;
        counts[1] = 127;
        counts[2] = 128;
        counts[299] = Integer.MAX_VALUE;

        assertThat(Binary.sparse(Binary.sparse(counts), counts.length)).isEqualTo(counts);
    }

    @Test
    void countsThatAreAllZeroTakeNoBytes() {
        assertThat(Binary.sparse(new int[300]).remaining()).isZero();
    }

    @Test
    void aFewSmallCountsTakeTwoBytesEach() {
        int[] counts = new int[300];
        counts[7] = 100;
        counts[90] = 3;

        assertThat(Binary.sparse(counts).remaining()).isEqualTo(4);
    }

    @Test
    void packedCountsAreReadAsTheyWere() {
        for (int size = 0; size < 5; size++) {
            int[] counts = Arrays.copyOf(new int[] {7, 8, 0, 64}, size);

            assertThat(Binary.packed(Binary.packed(counts), size)).hasValue(counts);
        }
        int[] large = {Integer.MAX_VALUE, 0, 1 << 30, 1};
        assertThat(Binary.packed(Binary.packed(large), 4)).hasValue(large);
    }

    @Test
    void packedCountsOfAnotherNumberAreNone() {
        for (int size = 1; size < 9; size++) {
            ByteBuffer packed = Binary.packed(new int[size]);

            assertThat(Binary.packed(packed, size - 1)).isEmpty();
            assertThat(Binary.packed(packed, size + 1)).isEmpty();
        }
    }

    @Test
    void twoPackedCountsBelowEightTakeAByte() {
        assertThat(Binary.packed(new int[300]).remaining()).isEqualTo(150);
    }

    @Test
    void bitsAreReadAsTheyWere() {
        long[] few = new long[64];
        few[0] = 1;
        few[3] = Long.MIN_VALUE;
        few[63] = Long.MIN_VALUE | 1;
        long[] many = new long[64];
        Arrays.fill(many, -1);

        assertThat(Binary.bits(Binary.bits(few), 64)).isEqualTo(few);
        assertThat(Binary.bits(few).remaining()).isLessThan(10);
        assertThat(Binary.bits(Binary.bits(many), 64)).isEqualTo(many);
        assertThat(Binary.bits(Binary.bits(new long[64]), 64)).isEqualTo(new long[64]);
    }
}
