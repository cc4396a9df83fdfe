package dev.weir.scanner.core.pickle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProtocolSearchTest {

    /** Few different bytes, so that all combinations come up. */
    private static final byte[] LETTERS = {(byte) 0x80, 0, 2, 7, 8, (byte) 0x81, 127, -1};

    @Test
    void everyPlaceIsFoundThatLookingAtEachByteFinds() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            boolean sparse = round % 2 == 0;
            byte[] bytes = new byte[3 + random.nextInt(120)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = sparse && random.nextInt(9) > 0 ? 1 : LETTERS[random.nextInt(LETTERS.length)];
            }

            assertThat(found(bytes)).isEqualTo(expected(bytes));
        }
    }

    @Test
    void nothingIsFoundInFewerBytesThanABeginningHas() {
        assertThat(ProtocolSearch.next(new byte[] {(byte) 0x80, 2}, 0, -1)).isEqualTo(0);
    }

    private static List<Integer> found(byte[] bytes) {
        List<Integer> places = new ArrayList<>();
        int last = bytes.length - 3;
        for (int i = ProtocolSearch.next(bytes, 0, last); i <= last; i = ProtocolSearch.next(bytes, i + 1, last)) {
            places.add(i);
        }
        return places;
    }

    private static List<Integer> expected(byte[] bytes) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 3 <= bytes.length; i++) {
            if (bytes[i] == (byte) 0x80 && bytes[i + 1] >= 0 && bytes[i + 1] <= 7) {
                places.add(i);
            }
        }
        return places;
    }
}
