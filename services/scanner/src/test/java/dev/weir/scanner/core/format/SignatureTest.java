package dev.weir.scanner.core.format;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource({
        "7f454c46, format.executable",
        "4d5a9000, format.executable",
        "1f8b0800, content.malformed",
        "894844460d0a1a0a, content.malformed",
        "526172211a07, format.unsupported"
    })
    void whatCannotBeReadIsNeverClean(String hex, String rule) {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex(hex), 64);

        assertThat(rules(scan("innocent.txt", content))).containsExactly(rule);
        assertThat(scan(content).verdict()).isNotEqualTo(Verdict.CLEAN);
    }

    @Test
    void aNameDoesNotMakeAFormat() {
        assertThat(scan("model.safetensors", new byte[] {0, 1, 2, 3, (byte) 0xff})
                        .verdict())
                .isEqualTo(Verdict.UNSCANNABLE);
    }
}
