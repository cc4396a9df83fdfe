package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

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
}
