package dev.weir.scanner.core.gguf;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.pickle.Pickles;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GgufFormatTest {

    private static final String HARMLESS = "{% for m in messages %}{{ m['content'] }}{% endfor %}";

    @Test
    void aSoundFileIsClean() {
        assertThat(scan(GgufFiles.of(HARMLESS, 8, 32)).findings()).isEmpty();
        assertThat(scan(GgufFiles.of(HARMLESS, 8, 32)).formats()).containsExactly("gguf");
    }

    @Test
    void aHostileChatTemplateIsMalicious() {
        assertThat(rules(scan(GgufFiles.of("{{ x.__class__ }}", 8, 32)))).containsExactly("text.template-escape");
    }

    @Test
    void aTensorOutsideOfTheFileIsSuspicious() {
        assertThat(rules(scan(GgufFiles.of(HARMLESS, 1_000, 32)))).containsExactly("gguf.bounds");
        assertThat(scan(GgufFiles.of(HARMLESS, Long.MAX_VALUE, 32)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void theFirstVersionIsRead() {
        assertThat(scan(GgufFiles.first(HARMLESS)).findings()).isEmpty();
    }

    @Test
    void aTemplateInAListIsJudged() {
        assertThat(rules(scan(GgufFiles.first("{{ x.__class__ }}")))).containsExactly("text.template-escape");
    }

    @Test
    void anAlignmentIsAPowerOfTwo() {
        assertThat(scan(GgufFiles.withAlignment(64)).findings()).isEmpty();
        assertThat(scan(GgufFiles.withAlignment(0)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(scan(GgufFiles.withAlignment(33)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void everyBeginningIsUnscannable() {
        byte[] whole = GgufFiles.of(HARMLESS, 8, 32);
        for (int length = 4; length < whole.length - 64; length += 7) {
            assertThat(scan(Arrays.copyOf(whole, length)).verdict()).isEqualTo(Verdict.UNSCANNABLE);
        }
    }

    @Test
    void bytesBehindTheLastTensorAreSuspiciousAndSearched() {
        byte[] whole = GgufFiles.of(HARMLESS, 8, 32);
        byte[] hostile = Pickles.osSystem(4);
        byte[] longer = Arrays.copyOf(whole, whole.length + hostile.length);
        System.arraycopy(hostile, 0, longer, whole.length, hostile.length);

        assertThat(rules(scan(longer))).containsExactly("gguf.trailing-bytes", "pickle.embedded-denied-global");
    }
}
