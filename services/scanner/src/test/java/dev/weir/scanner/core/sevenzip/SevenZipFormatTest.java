package dev.weir.scanner.core.sevenzip;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SevenZipFormatTest {

    private static final byte[] TEXT = "hello hello hello".getBytes(StandardCharsets.UTF_8);

    @Test
    void anArchiveOfTextsIsClean() {
        assertThat(scan(SevenZips.of(Map.of("a.txt", TEXT, "b.txt", TEXT))).findings())
                .isEmpty();
    }

    @Test
    void aCommandInsideIsFound() {
        ArtifactReport report = scan("model.bin", SevenZips.of(Map.of("data.pkl", Pickles.osSystem(2))));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(report.findings().getFirst().place().path()).hasToString("data.pkl");
    }

    @Test
    void anEncryptedArchiveIsUnscannable() {
        ArtifactReport report = scan(SevenZips.encrypted(Map.of("data.pkl", Pickles.osSystem(2))));

        assertThat(rules(report)).containsExactly("7z.encrypted");
        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void aNameOutsideOfTheTargetIsMalicious() {
        assertThat(rules(scan(SevenZips.of(Map.of("../x", TEXT))))).containsExactly("7z.path-traversal");
    }

    @Test
    void brokenArchivesAreNeverClean() {
        byte[] archive = SevenZips.of(Map.of("a.txt", TEXT));
        for (int i = 6; i < archive.length; i++) {
            byte[] broken = archive.clone();
            broken[i] ^= 0x11;

            assertThat(scan(Arrays.copyOf(archive, i)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
            assertThat(scan(broken).findings().stream().map(f -> f.rule().id()))
                    .isSubsetOf("content.malformed", "content.truncated", "content.limit", "7z.encrypted");
        }
    }
}
