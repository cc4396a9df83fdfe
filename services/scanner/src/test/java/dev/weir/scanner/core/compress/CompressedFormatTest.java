package dev.weir.scanner.core.compress;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static dev.weir.scanner.core.compress.Compressed.concat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.zip.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

class CompressedFormatTest {

    private static final byte[] TEXT = "hello hello hello".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void compressedTextIsClean(Compressed way) {
        ArtifactReport report = scan(way.of(TEXT));

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly(way.title(), "text");
    }

    @ParameterizedTest
    @EnumSource
    void aCommandInsideACompressedPickleIsFound(Compressed way) {
        ArtifactReport report = scan("model.joblib", way.of(Pickles.osSystem(3)));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(report.findings().getFirst().place().path()).hasToString("model.joblib");
    }

    @ParameterizedTest
    @EnumSource
    void aCommandBeforeACutIsFound(Compressed way) {
        byte[] whole = concat(Pickles.osSystem(2), noise(1_000_000));
        byte[] packed = way.of(whole);

        ArtifactReport report = scan(Arrays.copyOf(packed, packed.length - 1000));

        assertThat(rules(report)).contains("pickle.denied-global");
        assertThat(rules(report)).containsAnyOf("content.truncated", "content.malformed");
    }

    @Test
    void aCommandRightBeforeABreakIsFound() {
        for (Compressed way : new Compressed[] {Compressed.GZIP, Compressed.ZLIB, Compressed.LZMA, Compressed.XZ}) {
            byte[] packed = way.of(concat(Pickles.osSystem(2), noise(9_000)));

            assertThat(rules(scan(Arrays.copyOf(packed, packed.length - 1_000))))
                    .as(way.title())
                    .contains("pickle.denied-global", "content.truncated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenDataIsNeverClean(Compressed way) {
        byte[] packed = way.of(concat(TEXT, noise(5_000)));
        for (int i = 20; i < packed.length; i += 97) {
            byte[] broken = packed.clone();
            broken[i] ^= 0x55;

            assertThat(scan("model.joblib", broken).verdict()).isNotEqualTo(Verdict.CLEAN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStreamOfSeveralIsRead(Compressed way) {
        assertThat(scan(concat(way.of(TEXT), way.of(TEXT))).findings()).isEmpty();
        assertThat(scan("model.joblib", concat(way.of(Pickles.osSystem(2)), way.of(TEXT)))
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(
                                "model.joblib",
                                concat(way.of(Pickles.protocol(2).raw('N').stop()), way.of(Pickles.osSystem(2))))
                        .verdict())
                .isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @EnumSource
    void bytesBehindTheLastStreamAreNotClean(Compressed way) {
        assertThat(scan(concat(way.of(TEXT), TEXT)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void anLzmaStreamThatTellsItsLengthEndsThere() throws IOException {
        byte[] packed = lzmaOfKnownLength(TEXT);

        assertThat(scan(packed).findings()).isEmpty();
        assertThat(scan(concat(packed, packed)).findings()).isEmpty();
    }

    @Test
    void oldJoblibAndLz4FilesAreRead() {
        assertThat(scan(Compressed.zfile(Pickles.osSystem(2))).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(Compressed.legacyLz4(Pickles.osSystem(2))).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(Compressed.legacyLz4(TEXT)).findings()).isEmpty();
    }

    @Test
    void anArchiveInsideACompressedStreamIsRead() {
        byte[] archive = Zips.deflated(Map.of("data.pkl", Pickles.osSystem(4)));

        ArtifactReport report = scan("model.zip.xz", Compressed.XZ.of(archive));

        assertThat(report.findings().getFirst().place().path()).hasToString("model.zip!/data.pkl");
    }

    @Test
    void textThatBeginsLikeAHeaderIsText() {
        assertThat(scan("x^2 + y^2 is the square of a length, if x and y are those of the sides of a rectangle"
                                .getBytes(StandardCharsets.UTF_8))
                        .formats())
                .containsExactly("text");
    }

    @Test
    void aBombIsStoppedByItsExpansionByItsBytesOrByTheDisk() {
        byte[] bomb = Compressed.ZSTANDARD.of(Compressed.ZSTANDARD.of(new byte[260 << 20]));

        assertThat(stoppedBy(bomb, new Limits(1L << 30, 1 << 20, 5, 10, 10, 10, 1L << 30)))
                .contains("expansion");
        assertThat(stoppedBy(bomb, new Limits(1 << 20, 1 << 20, 5, 10, 10, 10, 1L << 30)))
                .contains("bytes");
        assertThat(stoppedBy(bomb, new Limits(1L << 30, 1 << 20, 5, 10, 10, 10, 5 << 20)))
                .contains("temporary files");
        assertThat(stoppedBy(bomb, new Limits(1L << 30, 1 << 20, 1, 10, 10, 10, 5 << 20)))
                .contains("nested containers");
    }

    @Test
    void aWindowLargerThanTheMemoryBoundIsNotAllocated() {
        byte[] lzma = Compressed.LZMA.of(TEXT);
        Arrays.fill(lzma, 1, 5, (byte) 0xff);
        byte[] frameWithWindowOfTwoGibibytes = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) 0xa8, 1, 0, 0};

        assertThat(scan(lzma).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(scan(frameWithWindowOfTwoGibibytes).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void numbersThatReadLikeAHugeWindowAreNotTakenForAStream() {
        byte[] sparse = new byte[4096];
        sparse[0] = 1;
        sparse[4] = (byte) 0x80;
        sparse[5] = 4;

        assertThat(scan("landmarks.bin", sparse).verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void whatJoblibReadsAsLzmaIsReadWhateverItsWindowAndLengthAre() throws IOException {
        byte[] pickle = Pickles.osSystem(3);
        byte[] oddWindow = Compressed.LZMA.of(pickle);
        oddWindow[2] = 0x34;
        byte[] first = lzmaOfKnownLength(Arrays.copyOf(pickle, 5));
        byte[] second = Compressed.LZMA.of(Arrays.copyOfRange(pickle, 5, pickle.length));

        assertThat(scan("model.joblib", oddWindow).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan("model.joblib", concat(first, second)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void streamsThatHoldNothingAreNotFollowedWithoutEnd() {
        byte[] empty = Compressed.ZLIB.of(new byte[0]);
        byte[] streams = new byte[2_000 * empty.length];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = empty[i % empty.length];
        }

        assertThat(scan(concat(Compressed.ZLIB.of(TEXT), streams)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    private static byte[] lzmaOfKnownLength(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new LZMAOutputStream(packed, new LZMA2Options(1), bytes.length)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String stoppedBy(byte[] bomb, Limits limits) {
        ArtifactReport report = scan("bomb", bomb, limits);
        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
        return report.findings().toString();
    }

    /** Bytes that no pickle machine goes on from and that do not compress. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        return bytes;
    }
}
