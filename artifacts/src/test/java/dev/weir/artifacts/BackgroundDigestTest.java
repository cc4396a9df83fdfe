package dev.weir.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackgroundDigestTest {

    @Test
    void theDigestIsThatOfAllBytesHoweverTheyCome() {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, BackgroundDigest.CHUNK, BackgroundDigest.CHUNK + 1, 5_000_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            try (BackgroundDigest digest = new BackgroundDigest()) {
                for (int done = 0; done < length; ) {
                    int count = Math.min(length - done, 1 + random.nextInt(400_000));
                    digest.update(bytes, done, count);
                    done += count;
                }

                assertThat(digest.finish()).isEqualTo(Digest.ofContent(bytes));
            }
        }
    }

    @Test
    void anInterruptedReaderLosesNothing() {
        byte[] bytes = new byte[20 * BackgroundDigest.CHUNK];
        try (BackgroundDigest digest = new BackgroundDigest()) {
            Thread.currentThread().interrupt();
            digest.update(bytes, 0, bytes.length);

            assertThat(digest.finish()).isEqualTo(Digest.ofContent(bytes));
        }
        assertThat(Thread.interrupted()).isTrue();
    }
}
