package dev.weir.scanner.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptEndsTest {

    private static final int WIDTH = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 150, 200, 1_000})
    void theEndsAreReadOnceAndSeenAgain(int size) throws IOException {
        Source source = new Source(size);
        KeptEnds content = new KeptEnds(source, WIDTH);
        for (int from = 0; from < size; from += 27) {
            readAt(content, from, Math.min(30, size - from));
        }
        int asked = source.asked;

        int end = Math.min(WIDTH, size);
        assertThat(readAt(content, 0, end)).isEqualTo(Arrays.copyOf(source.bytes, end));
        assertThat(readAt(content, size - end, end)).isEqualTo(Arrays.copyOfRange(source.bytes, size - end, size));
        assertThat(source.asked).isEqualTo(asked);
    }

    @Test
    void whatWasNotReadInOrderIsAskedFor() throws IOException {
        Source source = new Source(1_000);
        KeptEnds content = new KeptEnds(source, WIDTH);
        readAt(content, 950, 50);
        readAt(content, 10, 50);

        assertThat(readAt(content, 0, 100)).isEqualTo(Arrays.copyOf(source.bytes, 100));
        assertThat(readAt(content, 900, 100)).isEqualTo(Arrays.copyOfRange(source.bytes, 900, 1_000));
        assertThat(content.read(1_000, new byte[1], 0, 1)).isEqualTo(-1);
    }

    private static byte[] readAt(RandomContent content, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int count = content.read(from + done, bytes, done, length - done);
            assertThat(count).isPositive();
            done += count;
        }
        return bytes;
    }

    private static final class Source implements RandomContent {

        private final byte[] bytes;
        private int asked;

        Source(int size) {
            this.bytes = new byte[size];
            new Random(size).nextBytes(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) {
            asked++;
            return new BytesContent(bytes).read(position, into, offset, length);
        }
    }
}
