package dev.weir.scanner.core.rdata;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.Compressed;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdataFormatTest {

    private static final int UNBOUND = 252;
    private static final int NOTHING = 254;

    @ParameterizedTest
    @CsvSource({"system, MALICIOUS", "download.file, MALICIOUS", "eval, SUSPICIOUS", "mean, CLEAN"})
    void whatAPromiseWouldCallTellsTheVerdict(String function, Verdict verdict) {
        assertThat(scan("model.rds", promise(UNBOUND, function)).verdict()).isEqualTo(verdict);
    }

    @Test
    void aCompressedWorkspaceIsReadToo() {
        byte[] workspace = joined("RDX3\n".getBytes(StandardCharsets.US_ASCII), promise(UNBOUND, "system"));

        assertThat(rules(scan("all.RData", Compressed.GZIP.of(workspace)))).containsExactly("r.promise");
    }

    @Test
    void aPromiseThatHasItsValueIsNeverEvaluated() {
        assertThat(scan("model.rds", promise(NOTHING, "system")).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aCallThatAModelRemembersIsClean() {
        assertThat(scan("model.rds", joined(header(), call("system"))).verdict())
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void everyBeginningIsUnscannable() {
        byte[] whole = promise(UNBOUND, "mean");
        for (int length = 24; length < whole.length; length++) {
            assertThat(scan("model.rds", Arrays.copyOf(whole, length)).verdict())
                    .isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    @Test
    void nestingWithoutEndIsUnscannable() {
        ByteBuffer deep = ByteBuffer.allocate(80_000);
        while (deep.hasRemaining()) {
            deep.putInt(19).putInt(1);
        }

        assertThat(scan("model.rds", joined(header(), deep.array())).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    private static byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(23);
        header.put("X\n".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putInt(0x040301)
                .putInt(0x030500);
        return header.putInt(5).put("UTF-8".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static byte[] promise(int value, String function) {
        byte[] start = ByteBuffer.allocate(8).putInt(5).putInt(value).array();
        return joined(joined(header(), start), call(function));
    }

    /** A call of a function with one text. */
    private static byte[] call(String function) {
        ByteBuffer call = ByteBuffer.allocate(256);
        call.putInt(6).putInt(1);
        text(call, function);
        call.putInt(2).putInt(16).putInt(1);
        text(call, "id");
        call.putInt(NOTHING);
        return Arrays.copyOf(call.array(), call.position());
    }

    private static void text(ByteBuffer into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        into.putInt(0x40009).putInt(bytes.length).put(bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
