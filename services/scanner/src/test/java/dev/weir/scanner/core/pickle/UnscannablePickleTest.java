package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.LIMITS;
import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnscannablePickleTest {

    @Test
    void everyBeginningOfAPickleIsUnscannable() {
        byte[] whole = TorchFiles.stateDictionary();

        for (int length = 2; length < whole.length; length++) {
            assertThat(scan(Arrays.copyOf(whole, length)).verdict())
                    .as("first %d bytes", length)
                    .isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x7f, 0x99, 0xff})
    void anUnknownOpcodeIsUnscannable(int code) {
        assertThat(rules(scan(Pickles.protocol(4).raw('N', code, '.').toBytes())))
                .containsExactly("content.malformed");
    }

    @Test
    void whatAnUnpicklerWouldRefuseIsUnscannable() {
        assertThat(scan("model.pkl", Pickles.protocol(6).raw('N').stop()).verdict())
                .isEqualTo(Verdict.UNSCANNABLE);
        assertThat(rules(scan(Pickles.protocol(2).raw('0').stop()))).containsExactly("content.malformed");
        assertThat(rules(scan(Pickles.protocol(2).raw('h', 9).stop()))).containsExactly("content.malformed");
        assertThat(rules(scan(Pickles.protocol(2).raw('N', '(', 0x94).stop()))).containsExactly("content.malformed");
        assertThat(rules(scan(Pickles.protocol(2).raw('t').stop()))).containsExactly("content.malformed");
    }

    @Test
    void aCommandBehindALongHarmlessBeginningOfProtocolZeroIsFound() {
        byte[] longLine = Pickles.protocol(0)
                .ascii("S'" + "x".repeat(3 << 20) + "'\n0")
                .bytes(Pickles.osSystem(0))
                .toBytes();
        byte[] manyOpcodes = Pickles.protocol(0)
                .bytes(repeated("N0", 50_000))
                .bytes(Pickles.osSystem(0))
                .toBytes();

        assertThat(scan(longLine).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(manyOpcodes).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void bytesBehindAPickleAreUnscannable() {
        assertThat(scan(Pickles.protocol(2).raw('N', '.', 0, 1, 2).toBytes()).verdict())
                .isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void everyLimitIsAVerdict() {
        byte[] pickle =
                Pickles.protocol(2).bytes(repeated("N0", 5_000)).raw('N').stop();
        byte[] deep = Pickles.protocol(2).bytes(repeated("}", 5_000)).stop();

        assertThat(rules(scan("a", pickle, new Limits(1_000, 1_000_000, 5, 10, 1_000))))
                .containsExactly("content.limit");
        assertThat(rules(scan("a", pickle, new Limits(1_000_000, 1_000, 5, 10, 1_000))))
                .containsExactly("content.limit");
        assertThat(rules(scan("a", deep, new Limits(1_000_000, 1_000_000, 5, 10, 1_000))))
                .containsExactly("content.limit");
        assertThat(scan("a", pickle, LIMITS).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aDeadlineIsAVerdict() throws IOException {
        AtomicLong clock = new AtomicLong();
        Deadline deadline = Deadline.in(Duration.ofNanos(5), clock::getAndIncrement);
        byte[] pickle = Pickles.protocol(2)
                .payload(new byte[10])
                .bytes(repeated("N0", 1 << 20))
                .raw('N')
                .stop();

        ArtifactReport report = new ArtifactScanner(KnownFormats.with(GlobalRulesReader.builtIn()), LIMITS)
                .scan(new ArtifactName("slow.pkl"), new BytesContent(pickle), deadline);

        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(report.findings().getFirst().summary()).contains("limit of time");
    }

    @Test
    void randomOpcodesNeitherCrashNorHang() {
        Random random = new Random(20_261_123);
        int[] codes = Arrays.stream(Opcode.values()).mapToInt(Opcode::code).toArray();
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[2 + random.nextInt(60)];
            for (int i = 2; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : codes[random.nextInt(codes.length)]);
            }
            bytes[0] = (byte) 0x80;
            bytes[1] = (byte) random.nextInt(6);

            assertThat(scan(bytes)).isNotNull();
        }
    }

    @Test
    void randomBytesNeitherCrashNorHang() {
        Random random = new Random(4_711);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);

            assertThat(Scans.scan(bytes).verdict()).isNotNull();
        }
    }

    private static byte[] repeated(String opcodes, int times) {
        return opcodes.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    }
}
