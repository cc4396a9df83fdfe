package dev.weir.scanner.core.numpy;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class NumpyFormatTest {

    @Test
    void anArrayOfNumbersIsClean() {
        assertThat(scan(file("'<f4'", "(2, 3)", new byte[24])).findings()).isEmpty();
    }

    @Test
    void anArrayOfSeveralFieldsIsClean() {
        assertThat(scan(file("[('a', '<f4'), ('b', 'S4')]", "(3,)", new byte[24]))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void anArrayOfObjectsIsJudgedByItsPickle() {
        assertThat(scan(file("'|O'", "(1,)", Pickles.osSystem(4))).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(file("'|O'", "(1,)", Pickles.protocol(4).raw('N').stop()))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aFieldOfObjectsMakesItAPickleToo() {
        byte[] file = file("[('a', '<f4'), ('b', '|O')]", "(1,)", Pickles.osSystem(2));

        assertThat(scan(file).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aPickleBehindTheNumbersIsFound() {
        byte[] behind = Pickles.osSystem(4);
        byte[] data = new byte[4 + behind.length];
        System.arraycopy(behind, 0, data, 4, behind.length);

        assertThat(scan(file("'<f4'", "(1,)", data)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aPickleBehindFieldsIsFoundToo() {
        byte[] behind = Pickles.osSystem(4);
        byte[] data = Arrays.copyOf(new byte[16], 16 + behind.length);
        System.arraycopy(behind, 0, data, 16, behind.length);

        byte[] file = file("[(('title', 'a'), '<f4', (2,)), ('b', [('c', 'S4'), ('d', '<M4[ns]')])]", "(1,)", data);

        assertThat(scan(file).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void severalArraysInARowAreClean() {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            row.writeBytes(file("'<f4'", "(1,)", new byte[4]));
        }

        assertThat(scan(row.toByteArray()).findings()).isEmpty();
    }

    @Test
    void anArrayThatIsNotAllThereCannotBeScanned() {
        assertThat(rules(scan(file("'<f4'", "(1000,)", new byte[8])))).containsExactly("content.truncated");
    }

    @Test
    void aShapeWhoseProductOverflowsCannotBeScanned() {
        byte[] file = file("'<f8'", "(9223372036854775807, 9)", new byte[8]);

        assertThat(rules(scan(file))).containsExactly("content.malformed");
    }

    @Test
    void aHeaderThatIsNoLiteralCannotBeScanned() {
        byte[] file = file("__import__('os').system('id')", "(1,)", new byte[8]);

        assertThat(rules(scan(file))).containsExactly("content.malformed");
    }

    private static byte[] file(String descriptor, String shape, byte[] data) {
        byte[] header = "{'descr': %s, 'fortran_order': False, 'shape': %s, }\n"
                .formatted(descriptor, shape)
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        file.write(header.length & 0xff);
        file.write(header.length >> 8);
        file.writeBytes(header);
        file.writeBytes(data);
        return file.toByteArray();
    }
}
