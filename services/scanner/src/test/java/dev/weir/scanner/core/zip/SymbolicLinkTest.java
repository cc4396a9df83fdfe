package dev.weir.scanner.core.zip;

import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class SymbolicLinkTest {

    private static final int LINK = 0120777;

    @Test
    void aLinkOutOfTheFolderIsMalicious() throws IOException {
        assertThat(scan(linkTo("/etc/passwd")).verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(scan(linkTo("../../secrets")).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void aLinkInsideTheFolderIsSuspicious() throws IOException {
        assertThat(scan(linkTo("weights.bin")).verdict()).isEqualTo(Verdict.SUSPICIOUS);
    }

    private static byte[] linkTo(String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            ZipArchiveEntry link = new ZipArchiveEntry("model/link");
            link.setUnixMode(LINK);
            out.putArchiveEntry(link);
            out.write(target.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
