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

    @Test
    void decoysHideNothing() {
        byte[] decoy = {(byte) 0x80, 4, 'c', 0};
        byte[] pickle = Pickles.osSystem(4);
        byte[] content = new byte[1 + 20_000 * decoy.length + pickle.length];
        for (int i = 0; i < 20_000; i++) {
            System.arraycopy(decoy, 0, content, 1 + i * decoy.length, decoy.length);
        }
        System.arraycopy(pickle, 0, content, content.length - pickle.length, pickle.length);

        assertThat(rules(scan("weights.bin", content))).containsExactly("pickle.embedded-denied-global");
    }

    @Test
    void aPickleBehindManyOpcodesIsFollowedToItsEnd() {
        byte[] pickle = Pickles.protocol(4)
                .ascii("}0".repeat(20_000))
                .bytes(Pickles.osSystem(4))
                .toBytes();
        byte[] content = new byte[1 + pickle.length];
        System.arraycopy(pickle, 0, content, 1, pickle.length);

        assertThat(rules(scan("weights.bin", content))).containsExactly("pickle.embedded-denied-global");
    }

    @Test
    void aPickleAcrossTwoWindowsIsToldOnce() {
        byte[] pickle = Pickles.osSystem(4);
        byte[] content = new byte[65_533 + pickle.length];
        Arrays.fill(content, 0, 65_533, (byte) 1);
        System.arraycopy(pickle, 0, content, 65_533, pickle.length);

        assertThat(scan("weights.bin", content).findings()).hasSize(1);
    }
}
