package dev.weir.scanner.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.onnx.OnnxModels;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.pickle.Pickles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VersionScannerTest {

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aVersionOfCleanArtifactsIsClean() {
        ScanReport report = scanner((claim, scan) -> verified(scan, new BytesContent(TEXT)))
                .scan(Versions.of(Versions.claim("a", TEXT)));

        assertThat(report.verdict()).isEqualTo(Verdict.CLEAN);
        assertThat(report.rulesVersion()).isEqualTo("rules");
    }

    @Test
    void oneMaliciousArtifactMakesTheVersionMalicious() {
        byte[] hostile = Pickles.osSystem(2);
        PublishedModel model = Versions.of(Versions.claim("a", TEXT), Versions.claim("b", hostile));

        ScanReport report = scanner((claim, scan) ->
                        verified(scan, new BytesContent(claim.name().value().equals("b") ? hostile : TEXT)))
                .scan(model);

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(report.findings().getFirst().place().artifact().value()).isEqualTo("b");
    }

    @Test
    void anAlteredArtifactIsMalicious() {
        ScanReport report = scanner((claim, scan) -> new ArtifactSource.Fetched.Altered("altered"))
                .scan(Versions.of(Versions.claim("a", TEXT)));

        assertThat(report.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(report.findings().getFirst().rule().id()).isEqualTo("artifact.digest-mismatch");
    }

    @Test
    void aWithheldArtifactIsUnscannable() {
        ScanReport report = scanner((claim, scan) -> new ArtifactSource.Fetched.Withheld("gone"))
                .scan(Versions.of(Versions.claim("a", TEXT)));

        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void aVersionWhoseDigestIsNotItsArtifactsIsMalicious() {
        PublishedModel model = Versions.with(Origin.UNKNOWN, Digest.ofContent(TEXT), Versions.claim("a", TEXT));

        ScanReport report =
                scanner((claim, scan) -> verified(scan, new BytesContent(TEXT))).scan(model);

        assertThat(report.findings().getFirst().rule().id()).isEqualTo("model.digest-mismatch");
    }

    @Test
    void externalDataIsCleanBesideItsModelAndMissedElsewhere() {
        byte[] onnx = OnnxModels.withExternalData("weights.bin");
        byte[] numbers = {0, 1, 2, 3, (byte) 0xff};
        VersionScanner scanner =
                scanner((c, scan) -> verified(scan, new BytesContent(c.name().endsWith(".onnx") ? onnx : numbers)));
        ArtifactClaim model = Versions.claim("m/model.onnx", onnx);

        assertThat(scanner.scan(Versions.of(model, Versions.claim("m/weights.bin", numbers)))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
        assertThat(scanner.scan(Versions.of(model)).findings().getFirst().rule().id())
                .isEqualTo("model.missing-file");
        assertThat(scanner.scan(Versions.of(Versions.claim("m/weights.bin", numbers)))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
    }

    @Test
    void aVersionOfNothingIsNotClean() {
        ScanReport report = scanner((claim, scan) -> verified(scan, new BytesContent(TEXT)))
                .scan(Versions.with(Origin.UNKNOWN, Digest.ofContent(TEXT)));

        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
    }

    @Test
    void contentThatNeverAnswersIsAbandoned() {
        CountDownLatch never = new CountDownLatch(1);

        ScanReport report = scanner((claim, scan) -> verified(scan, new Failing(() -> {
                    never.await();
                    return 0;
                })))
                .scan(Versions.of(Versions.claim("a", TEXT)));

        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);
        assertThat(report.findings().getFirst().rule().id()).isEqualTo("content.limit");
    }

    @Test
    void aFailingParserIsAVerdictButAFailingDiskIsNot() {
        PublishedModel model = Versions.of(Versions.claim("a", TEXT));

        ScanReport report = scanner((claim, scan) -> verified(scan, new Failing(() -> {
                    throw new StackOverflowError();
                })))
                .scan(model);
        assertThat(report.findings().getFirst().rule().id()).isEqualTo("scanner.fault");

        report = scanner((claim, scan) -> verified(scan, new Failing(() -> {
                    throw new OutOfMemoryError();
                })))
                .scan(model);
        assertThat(report.verdict()).isEqualTo(Verdict.UNSCANNABLE);

        assertThatThrownBy(() -> scanner((claim, scan) -> verified(scan, new Failing(() -> {
                            throw new IOException("disk");
                        })))
                        .scan(model))
                .isInstanceOf(UncheckedIOException.class);
    }

    private VersionScanner scanner(ArtifactSource source) {
        ArtifactScanner parsers = new ArtifactScanner(KnownFormats.with(GlobalRulesReader.builtIn()), Scans.LIMITS);
        return new VersionScanner(
                source,
                new GuardedScanner(parsers, threads),
                "rules",
                Duration.ofMillis(300),
                System::nanoTime,
                new ScanPool(threads, 2));
    }

    private static ArtifactSource.Fetched verified(ArtifactSource.Scan scan, RandomContent content) {
        return new ArtifactSource.Fetched.Verified(scan.of(content));
    }

    private interface Read {
        int read() throws IOException, InterruptedException;
    }

    private record Failing(Read read) implements RandomContent {

        @Override
        public long size() {
            return 100;
        }

        @Override
        public int read(long position, byte[] into, int offset, int length) throws IOException {
            try {
                return read.read();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
