package dev.weir.scanner.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final int LONG = 3 * Spool.IN_MEMORY;

    @TempDir
    private Path folder;

    private final Budget budget = new Budget(
            new Limits(1 << 30, 1, 1, 1, 1), Deadline.in(Duration.ofMinutes(1), System::nanoTime), Long.MAX_VALUE);

    @Test
    void whatIsReadForwardsCanBeReadAtAnyPlace() throws IOException, Unreadable {
        for (int length : new int[] {0, 100, Spool.IN_MEMORY, Spool.IN_MEMORY + 1, LONG}) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);

            try (Spooled spooled = new Spool(folder, LONG).keep(forwards(bytes), budget)) {
                assertThat(spooled.size()).isEqualTo(length);
                assertThat(spooled.open().readAllBytes()).isEqualTo(bytes);
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void theDiskIsLimitedAndGivenBack() throws IOException, Unreadable {
        Spool spool = new Spool(folder, LONG);

        try (Spooled first = spool.keep(forwards(new byte[LONG]), budget)) {
            assertThat(first.size()).isEqualTo(LONG);
            assertThatThrownBy(() -> spool.keep(forwards(new byte[LONG]), budget))
                    .isInstanceOf(LimitReached.class)
                    .hasMessageContaining("temporary files");
        }
        try (Spooled again = spool.keep(forwards(new byte[LONG]), budget)) {
            assertThat(again.size()).isEqualTo(LONG);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCameBeforeAnErrorIsKept() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[10]);

        Spool.Kept kept = new Spool(folder, LONG).keepReadable(buffer -> {
            int count = in.read(buffer);
            if (count < 0) {
                throw new Malformed("broken");
            }
            return count;
        });

        assertThat(kept.content().size()).isEqualTo(10);
        assertThat(kept.broken()).get().isInstanceOf(Malformed.class);
    }

    private static Content forwards(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
