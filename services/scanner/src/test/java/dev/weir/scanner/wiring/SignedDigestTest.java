package dev.weir.scanner.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.Assessor;
import dev.weir.scanner.core.Attachments;
import dev.weir.scanner.core.GuardedScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.Outcome;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanPool;
import dev.weir.scanner.core.Signer;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.VersionInspection;
import dev.weir.scanner.core.VersionScanner;
import dev.weir.scanner.core.Versions;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.license.LicenseCatalogue;
import dev.weir.scanner.core.license.LicenseCatalogueReader;
import dev.weir.scanner.core.license.LicenseJudge;
import dev.weir.scanner.core.license.LicensePolicyReader;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.evidence.JsonDocuments;
import dev.weir.scanner.signature.KeySigner;
import dev.weir.scanner.store.StoredArtifacts;
import dev.weir.scanner.store.StoredEvidence;
import dev.weir.signing.Curve;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.RefusalReason;
import dev.weir.signing.SigningKey;
import dev.weir.signing.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a signature binds when artifacts change around the scan. */
class SignedDigestTest {

    private static final SigningKey KEY = SigningKey.generate(Curve.P256, new SecureRandom());
    private static final byte[] HARMLESS = "all is well".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whatChangesBetweenScanAndSignatureIsNotWhatWasSigned() throws IOException {
        ArtifactReference artifact = kept(HARMLESS);
        Signer signer = new KeySigner(KEY);

        Outcome outcome = inspection((model, scan) -> {
                    overwrite(artifact, Pickles.osSystem(4));
                    return signer.sign(model, scan);
                })
                .inspect(version(artifact));

        byte[] bundle = bundle(outcome);
        assertThat(verify(bundle, HARMLESS)).isInstanceOf(Verification.Verified.class);
        assertThat(verify(bundle, Files.readAllBytes(Path.of(artifact.uri()))))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.OTHER_MODEL));
    }

    @Test
    void whatChangedBeforeTheScanIsNotSigned() throws IOException {
        ArtifactReference artifact = kept(HARMLESS);
        overwrite(artifact, "all was well".getBytes(StandardCharsets.UTF_8));

        assertThat(inspection(SignedDigestTest::never).inspect(version(artifact)))
                .isInstanceOfSatisfying(
                        Outcome.Held.class,
                        held -> assertThat(held.scan().verdict()).isEqualTo(Verdict.MALICIOUS));
    }

    @Test
    void whatPolicyHoldsIsNotSigned() throws IOException {
        assertThat(inspection(SignedDigestTest::never).inspect(version(kept(Pickles.osSystem(4)))))
                .isInstanceOf(Outcome.Held.class);
    }

    private VersionInspection inspection(Signer signer) throws IOException {
        GlobalRules rules = GlobalRulesReader.builtIn();
        LicenseCatalogue catalogue = LicenseCatalogueReader.builtIn();
        return new VersionInspection(
                new VersionScanner(
                        new StoredArtifacts(store()),
                        new GuardedScanner(
                                new ArtifactScanner(
                                        KnownFormats.with(rules), new Limits(1 << 20, 1 << 20, 5, 10, 1 << 16), folder),
                                threads),
                        rules.version(),
                        Duration.ofMinutes(1),
                        System::nanoTime,
                        new ScanPool(threads, 1)),
                new Assessor(
                        new LicenseJudge(catalogue, LicensePolicyReader.builtIn()),
                        key -> List.of(),
                        SuppressionSource.NONE),
                new JsonDocuments(catalogue),
                new StoredEvidence(store()),
                Attachments.NONE,
                signer,
                InstantSource.fixed(Versions.PUBLISHED));
    }

    private static Signer.Signature never(PublishedModel model, Outcome.Scan scan) {
        throw new AssertionError("this is not to be signed");
    }

    private byte[] bundle(Outcome outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Signed signed ->
                Files.readAllBytes(Path.of(signed.bundle().reference().uri()));
            case Outcome.Held held ->
                throw new AssertionError("held: " + held.scan().report());
        };
    }

    private static Verification verify(byte[] bundle, byte[] content) {
        return new ModelVerifier(List.of(KEY.verificationKey()))
                .verify(bundle, List.of(new Resource("readme.txt", Digest.ofContent(content))));
    }

    private ArtifactReference kept(byte[] content) {
        return store().write(new ByteArrayInputStream(content)).reference();
    }

    private static void overwrite(ArtifactReference artifact, byte[] content) {
        Path file = Path.of(artifact.uri());
        try {
            Files.delete(file);
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedModel version(ArtifactReference artifact) {
        return Versions.of(new ArtifactClaim(new ArtifactName("readme.txt"), artifact));
    }

    private ArtifactStore store() {
        return new ArtifactStore(folder.resolve("store"), StorePolicy.strict());
    }
}
