package dev.weir.scanner.core.tar;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.Pickles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TarFormatTest {

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMAND = Pickles.osSystem(2);

    @Test
    void anArchiveOfTextsIsClean() {
        byte[] archive = Tars.ustar()
                .link("folder/", '5', "")
                .file("folder/a.txt", TEXT)
                .link("folder/link", '2', "a.txt")
                .end();

        ArtifactReport report = scan(archive);

        assertThat(report.findings()).isEmpty();
        assertThat(report.formats()).containsExactly("tar", "text");
    }

    @Test
    void aCommandIsFoundInEveryKindOfArchive() {
        assertFound(Tars.ustar().file("data.pkl", COMMAND).end(), "data.pkl");
        assertFound(Tars.v7().file("pickle", COMMAND).end(), "pickle");
        assertFound(
                Tars.ustar().pax('x', "path", "long/name").file("x", COMMAND).end(), "long/name");
        assertFound(
                Tars.ustar()
                        .member("././@LongLink", 'L', "", 5, "gnu/n".getBytes())
                        .file("x", COMMAND)
                        .end(),
                "gnu/n");
        assertFound(Tars.ustar().member("odd", 'Z', "", COMMAND.length, COMMAND).end(), "odd");
        assertFound(
                Tars.ustar()
                        .pax('x', "size", String.valueOf(COMMAND.length))
                        .member("x", '0', "", 0, COMMAND)
                        .end(),
                "x");
    }

    @Test
    void aCompressedArchiveIsRead() {
        byte[] archive =
                Compressed.GZIP.of(Tars.ustar().file("data.pkl", COMMAND).end());

        assertThat(scan("model.tgz", archive).findings().getFirst().place().path())
                .hasToString("model.tar!/data.pkl");
    }

    @ParameterizedTest
    @CsvSource({"../x", "/etc/passwd", "a/../../x", "..", "C:\\x", "a\\..\\..\\x"})
    void aNameOutsideOfTheTargetIsMalicious(String name) {
        ArtifactReport report = scan(Tars.ustar().file(name, TEXT).end());

        assertThat(rules(report)).containsExactly("tar.path-traversal");
        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @ParameterizedTest
    @CsvSource({"2, ../../etc", "2, /etc/passwd", "1, ../x", "1, /etc/passwd"})
    void aLinkOutOfTheTargetIsMalicious(char type, String target) {
        assertThat(rules(scan(Tars.ustar().link("folder/link", type, target).end())))
                .containsExactly("tar.link-escape");
    }

    @Test
    void aMemberBehindALinkIsSuspicious() {
        byte[] archive = Tars.ustar().link("a", '2', "b").file("a/x.txt", TEXT).end();

        assertThat(rules(scan(archive))).containsExactly("tar.member-through-link");
    }

    @Test
    void devicesAndPipesAreSuspicious() {
        for (char type : new char[] {'3', '4', '6'}) {
            assertThat(rules(scan(Tars.ustar().link("dev", type, "").end()))).containsExactly("tar.device");
        }
    }

    @Test
    void aMemberBehindTheEndOrABrokenHeaderIsFoundAndRead() {
        byte[] behindEnd = Tars.ustar()
                .file("a.txt", TEXT)
                .raw(new byte[1024])
                .file("b", COMMAND)
                .end();
        byte[] broken = Tars.ustar()
                .file("a.txt", TEXT)
                .file("b", TEXT)
                .file("c", COMMAND)
                .end();
        broken[1024 + 148] ^= 1;

        assertThat(rules(scan(behindEnd))).contains("tar.hidden-member", "pickle.denied-global");
        assertThat(rules(scan(broken))).contains("tar.broken-header", "tar.hidden-member", "pickle.denied-global");
    }

    @Test
    void twoFilesOfOneNameAreBothRead() {
        byte[] archive = Tars.ustar().file("a", COMMAND).file("a", TEXT).end();

        assertThat(rules(scan(archive))).contains("tar.duplicate-member", "pickle.denied-global");
    }

    @Test
    void aLinkThatDeclaresBytesHidesNoMember() {
        byte[] inner = Tars.ustar().file("b", COMMAND).toBytes();
        byte[] archive =
                Tars.ustar().member("link", '2', "a", inner.length, inner).end();

        assertThat(rules(scan(archive))).contains("tar.ambiguous-length", "pickle.denied-global");
    }

    @Test
    void aSparseMemberIsReadAndNeverClean() {
        byte[] archive =
                Tars.ustar().member("a", 'S', "", COMMAND.length, COMMAND).end();

        assertThat(rules(scan(archive))).contains("tar.sparse-member", "pickle.denied-global");
    }

    @Test
    void anArchiveThatEndsTooEarlyIsUnscannable() {
        byte[] archive = Tars.ustar().file("a.txt", new byte[3000]).end();

        assertThat(rules(scan(Arrays.copyOf(archive, 1000)))).contains("content.truncated");
        assertThat(rules(scan(Tars.ustar().pax('x', "size", "x").file("a", TEXT).end())))
                .contains("content.malformed");
    }

    @Test
    void membersAreCounted() {
        byte[] archive = Tars.ustar().file("a.txt", TEXT).file("b.txt", TEXT).end();

        assertThat(scan("a.tar", archive, new Limits(1 << 20, 1 << 20, 5, 1, 10))
                        .findings()
                        .toString())
                .contains("limit of members");
    }

    private static void assertFound(byte[] archive, String path) {
        assertThat(scan(archive).findings()).anySatisfy(f -> {
            assertThat(f.rule().verdict()).isEqualTo(Verdict.MALICIOUS);
            assertThat(f.place().path()).hasToString(path);
        });
    }
}
