package dev.weir.finops.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 3_000_000})
    void whatIsWrittenIsSentWhole(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        Spool spool = new Spool();

        int half = length / 3;
        spool.write(bytes, 0, half);
        if (length > half) {
            spool.write(bytes[half]);
            spool.write(bytes, half + 1, length - half - 1);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        spool.sendTo(out);

        assertThat(out.toByteArray()).isEqualTo(bytes);
    }
}
