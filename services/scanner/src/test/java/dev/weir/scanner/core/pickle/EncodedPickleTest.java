package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedPickleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gAIabcdefghijklmn",
                "gASVxxxxxxxxxxxxxxxxx",
                "gASV=xxxxxxxxxxxxxxxx",
                "0X8004abcdefabcdefa",
                "8003zzzzzzzzzzzzzzzz",
                "gAIab\u00e9efghijklmnop"
            })
    void aTextThatOnlyBeginsLikeAPickleIsText(String text) {
        assertThat(scan(Pickles.protocol(4).text(text).stop()).findings()).isEmpty();
    }

    @Test
    void prefixesLineBreaksAndCutUnitsHideNothing() {
        byte[] hostile = Pickles.osSystem(4);
        String hex = HexFormat.of().withUpperCase().formatHex(hostile);
        String base64 = Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(hostile);

        for (String text : new String[] {"0x" + hex, "0X" + hex, base64, base64.replaceAll("[=\\s]", "") + "A"}) {
            assertThat(rules(scan(Pickles.protocol(4).text(text).stop())))
                    .as(text)
                    .containsExactly("pickle.nested-denied-global");
        }
    }

    @Test
    void aTextTooLongToBeANameIsDecodedToo() {
        byte[] hostile = Pickles.protocol(4)
                .text("x".repeat(2_000))
                .raw('0')
                .bytes(Pickles.osSystem(4))
                .toBytes();
        String text = Base64.getEncoder().encodeToString(hostile);

        assertThat(rules(scan(Pickles.protocol(4).text(text).stop()))).containsExactly("pickle.nested-denied-global");
    }
}
