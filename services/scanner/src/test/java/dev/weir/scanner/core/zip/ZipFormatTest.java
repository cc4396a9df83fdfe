package dev.weir.scanner.core.zip;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.pickle.TorchFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipFormatTest {

    private static final byte[] NUMBERS = {(byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef, 0, 1, 2, 3};

    @Test
    void aTorchArchiveIsClean() {
        byte[] archive = torch(TorchFiles.stateDictionary());

        ArtifactReport report = scan("model.pt", archive);

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly("zip", "pickle", "text");
    }

    @Test
    void aCommandInsideATorchArchiveIsFoundWithItsMember() {
        ArtifactReport report = scan("model.pt", torch(Pickles.osSystem(2)));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(report.findings().getFirst().place().path()).hasToString("archive/data.pkl");
    }

    @Test
    void aCommandInsideADeflatedArchiveInsideAnArchiveIsFound() {
        byte[] inner = Zips.deflated(Map.of("payload", Pickles.osSystem(0)));

        ArtifactReport report = scan(Zips.deflated(Map.of("inner.txt", inner)));

        assertThat(report.findings().getFirst().place().path()).hasToString("inner.txt!/payload");
    }

    @Test
    void aMemberThatIsNotWhatItsNameSaysIsUnscannable() {
        assertThat(rules(scan(Zips.stored(Map.of("archive/0.pkl", NUMBERS))))).containsExactly("format.unknown");
        assertThat(scan(Zips.stored(Map.of("archive/data/0", NUMBERS))).findings())
                .isEmpty();
    }

    @Test
    void aNameThatDiffersBetweenTheHeadersIsFound() {
        byte[] archive = Zips.stored(Map.of("data.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        archive[Zips.centralDirectory(archive) + 46] = 'D';

        assertThat(rules(scan(archive))).containsExactly("zip.header-disagreement");
    }

    @Test
    void aMemberMissingFromTheDirectoryIsFoundAndInspected() {
        byte[] hidden = Zips.stored(Map.of("hidden", Pickles.osSystem(2)));
        byte[] local = Arrays.copyOf(hidden, Zips.centralDirectory(hidden));
        byte[] visible = Zips.stored(Map.of("visible", "hello".getBytes(StandardCharsets.UTF_8)));

        ArtifactReport report = scan(concat(local, visible));

        assertThat(rules(report)).contains("zip.surrounding-bytes", "zip.hidden-member", "pickle.denied-global");
        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void anArchiveBehindAPickleIsReadToo() {
        byte[] archive = Zips.stored(Map.of("visible", "hello".getBytes(StandardCharsets.UTF_8)));

        ArtifactReport report = scan(concat(Pickles.osSystem(2), archive));

        assertThat(report.formats()).contains("zip", "pickle");
        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aWrongChecksumHidesNothing() {
        byte[] archive = Zips.stored(Map.of("data", Pickles.osSystem(2)));
        archive[14] ^= 1;
        archive[Zips.centralDirectory(archive) + 16] ^= 1;

        assertThat(rules(scan(archive))).contains("zip.wrong-checksum", "pickle.denied-global");
    }

    @Test
    void everyCompressionIsExpanded() {
        byte[] command = Pickles.osSystem(2);
        byte[] lzma = Compressed.LZMA.of(command);
        byte[] zipLzma = concat(new byte[] {9, 4, 5, 0}, concat(Arrays.copyOf(lzma, 5), tail(lzma, 13)));

        assertThat(rules(scan(Zips.packed("x", 12, 0, Compressed.BZIP2.of(command), command))))
                .containsExactly("pickle.denied-global");
        assertThat(rules(scan(Zips.packed("x", 14, 2, zipLzma, command)))).containsExactly("pickle.denied-global");
        assertThat(rules(scan(Zips.packed("x", 93, 0, Compressed.ZSTANDARD.of(command), command))))
                .containsExactly("pickle.denied-global");
        assertThat(rules(scan(Zips.packed("x", 95, 0, Compressed.XZ.of(command), command))))
                .containsExactly("pickle.denied-global");
        assertThat(rules(scan(Zips.packed("x", 98, 0, command, command))))
                .containsExactly("zip.unsupported-compression");
    }

    @Test
    void aMemberThatOnlySaysItIsEncryptedIsInspected() {
        byte[] command = Pickles.osSystem(2);

        assertThat(rules(scan(Zips.packed("x", 0, 1, command, command))))
                .containsExactly("zip.false-encryption", "pickle.denied-global");
    }

    @Test
    void theBytesThatTheLocalHeaderDescribesAreInspectedToo() {
        byte[] command = Pickles.osSystem(2);
        byte[] archive = Zips.packed("x", 0, 0, command, command);
        archive[Zips.centralDirectory(archive) + 10] = 8;

        assertThat(rules(scan(archive))).contains("zip.header-disagreement", "pickle.denied-global");
    }

    @Test
    void membersThatShareBytesAreFound() {
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
        byte[] archive = Zips.stored(new TreeMap<>(Map.of("a.txt", text, "b.txt", text)));
        int second = Zips.centralDirectory(archive) + 46 + "a.txt".length();
        Arrays.fill(archive, second + 42, second + 46, (byte) 0);

        assertThat(rules(scan(archive)))
                .contains("zip.overlapping-members", "zip.header-disagreement", "zip.hidden-member");
    }

    @Test
    void aSecondEndRecordInTheCommentIsSuspicious() {
        byte[] archive = Zips.stored(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        byte[] second = Arrays.copyOfRange(archive, Zips.endRecord(archive), archive.length);
        second[20] = 9;
        archive[archive.length - 2] = (byte) second.length;

        assertThat(rules(scan(concat(archive, second)))).containsExactly("zip.ambiguous-end");
    }

    @Test
    void anEncryptedMemberIsUnscannable() {
        byte[] archive = Zips.stored(Map.of("data", NUMBERS));
        archive[6] |= 1;
        archive[Zips.centralDirectory(archive) + 8] |= 1;
        archive[34] ^= 1;

        assertThat(rules(scan(archive))).containsExactly("zip.encrypted-member");
    }

    @Test
    void anEncryptionBitInOneHeaderOnlyIsADisagreement() {
        byte[] archive = Zips.stored(Map.of("data", Pickles.osSystem(2)));
        archive[Zips.centralDirectory(archive) + 8] |= 1;

        assertThat(rules(scan(archive)))
                .contains("zip.header-disagreement", "zip.false-encryption", "pickle.denied-global");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/etc/passwd", "a/../../up", "..\\up", "C:\\up"})
    void aNameThatLeavesTheFolderIsMalicious(String name) {
        assertThat(rules(scan(Zips.stored(Map.of(name, new byte[0]))))).contains("zip.path-traversal");
    }

    @Test
    void anArchiveWithoutDirectoryIsUnscannableButItsMembersAreInspected() {
        byte[] archive = Zips.stored(Map.of("data", Pickles.osSystem(2)));

        ArtifactReport report = scan(Arrays.copyOf(archive, Zips.centralDirectory(archive)));

        assertThat(rules(report)).contains("zip.hidden-member", "pickle.denied-global", "content.truncated");
    }

    @Test
    void anArchiveThatCountsItsMembersWrongIsUnscannable() {
        byte[] archive = Zips.stored(Map.of("data", "hello".getBytes(StandardCharsets.UTF_8)));
        archive[Zips.endRecord(archive) + 10] = 2;

        assertThat(rules(scan(archive))).contains("content.malformed");
    }

    @Test
    void aMemberThatExpandsToMoreThanItDeclaresIsFound() {
        byte[] archive = Zips.deflated(Map.of("data", "hello world".getBytes(StandardCharsets.UTF_8)));
        archive[Zips.centralDirectory(archive) + 24] = 5;

        assertThat(rules(scan(archive))).contains("zip.header-disagreement");
    }

    @Test
    void aBombIsStoppedByTheLimitOfBytes() {
        byte[] bomb = Zips.deflated(Map.of("zeros", new byte[8 << 20]));

        ArtifactReport report = scan("bomb.zip", bomb, new Limits(1 << 20, 1_000_000, 5, 10, 1_000));

        assertThat(rules(report)).contains("content.limit");
    }

    @Test
    void containersInsideContainersAreStoppedByTheLimitOfDepth() {
        byte[] nested = Zips.stored(Map.of("x", new byte[0]));
        for (int i = 0; i < 6; i++) {
            nested = Zips.deflated(Map.of("x", nested));
        }

        assertThat(rules(scan(nested))).containsExactly("content.limit");
    }

    @Test
    void brokenArchivesNeitherCrashNorPassForClean() {
        byte[] sound = torch(Pickles.osSystem(2));
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            byte[] broken = sound.clone();
            for (int i = 0; i < 3; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }

            assertThat(scan(broken).verdict()).isNotEqualTo(Verdict.CLEAN);
        }
    }

    private static byte[] torch(byte[] pickle) {
        return Zips.stored(new TreeMap<>(Map.of(
                "archive/data.pkl", pickle,
                "archive/version", "3\n".getBytes(StandardCharsets.UTF_8),
                "archive/data/0", NUMBERS)));
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void aPickleInATensorsBytesIsFound() {
        Map<String, byte[]> members = new TreeMap<>(Map.of(
                "archive/data.pkl", TorchFiles.stateDictionary(),
                "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII)));
        members.put("archive/data/0", Pickles.osSystem(4));

        assertThat(rules(scan("model.pt", Zips.stored(members)))).containsExactly("pickle.embedded-denied-global");
    }
}
