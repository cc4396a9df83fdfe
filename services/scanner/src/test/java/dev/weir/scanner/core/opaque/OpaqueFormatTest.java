package dev.weir.scanner.core.opaque;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OpaqueFormatTest {

    @Test
    void numbersThatNobodyRunsAreClean() {
        assertThat(scan("weights.bin", new byte[] {0, 1, 2, 3, (byte) 0xff}).findings())
                .isEmpty();
    }

    @Test
    void whatBearsTheNameOfAModelAndIsNoneIsUnscannable() {
        assertThat(rules(scan("model.pkl", new byte[] {0, 1, 2, 3, (byte) 0xff})))
                .containsExactly("format.unknown");
    }

    @Test
    void aPickleBehindOtherBytesIsFoundWhereverItStands() {
        byte[] pickle = Pickles.osSystem(4);
        for (int before : new int[] {1, 65_530, 65_534, 65_535, 65_536, 200_000}) {
            byte[] content = new byte[before + pickle.length];
            Arrays.fill(content, 0, before, (byte) 1);
            System.arraycopy(pickle, 0, content, before, pickle.length);

            assertThat(scan("weights.bin", content).verdict()).isNotEqualTo(Verdict.CLEAN);
        }
    }
}
