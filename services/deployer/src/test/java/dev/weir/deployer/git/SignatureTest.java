package dev.weir.deployer.git;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.git.Sandbox.deployment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    @TempDir
    private Path folder;

    @Test
    void everyCommitIsSignedByTheDeployersKey() throws Exception {
        Sandbox sandbox = new Sandbox(folder, Sandbox.Access.BY_PATH);
        sandbox.deployer().place(deployment("delays", 1, STAGING));

        assertThat(sandbox.log())
                .hasSize(2)
                .allSatisfy(
                        commit -> assertThat(verifies(commit, unsigned(commit))).isTrue());
    }

    @Test
    void aCommitThatWasChangedDoesNotVerify() throws Exception {
        Sandbox sandbox = new Sandbox(folder, Sandbox.Access.BY_PATH);
        sandbox.deployer().place(deployment("delays", 1, STAGING));
        RevCommit commit = sandbox.log().getLast();
        String changed = new String(unsigned(commit), StandardCharsets.UTF_8).replace("delays 1", "delays 2");

        assertThat(verifies(commit, changed.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void aKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        SigningKeys.ensure(folder, "Test <test@weir.invalid>", Sandbox.NOW, new SecureRandom());
        String first = Files.readString(folder.resolve(SigningKeys.SECRET_FILE));
        SigningKeys.ensure(folder, "Test <test@weir.invalid>", Sandbox.NOW, new SecureRandom());

        assertThat(folder.resolve(SigningKeys.SECRET_FILE)).content().isEqualTo(first);
        assertThat(folder.resolve(SigningKeys.PUBLIC_FILE))
                .content()
                .startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve(SigningKeys.SECRET_FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoSecretKeyIsRefused() {
        assertThatThrownBy(() -> CommitSigner.read(Sandbox.KEYS.published()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommitSigner.read("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean verifies(RevCommit commit, byte[] content) throws Exception {
        PGPPublicKeyRing ring = new PGPPublicKeyRing(
                PGPUtil.getDecoderStream(
                        new ByteArrayInputStream(Sandbox.KEYS.published().getBytes(StandardCharsets.US_ASCII))),
                new BcKeyFingerprintCalculator());
        PGPSignatureList signatures = (PGPSignatureList) new PGPObjectFactory(
                        PGPUtil.getDecoderStream(new ByteArrayInputStream(commit.getRawGpgSignature())),
                        new BcKeyFingerprintCalculator())
                .nextObject();
        PGPSignature signature = signatures.get(0);
        signature.init(new BcPGPContentVerifierBuilderProvider(), ring.getPublicKey());
        signature.update(content);
        return signature.verify();
    }

    /** The commit object without its header {@code gpgsig}, whose value goes on in lines that begin with a space. */
    private static byte[] unsigned(RevCommit commit) {
        String raw = new String(commit.getRawBuffer(), StandardCharsets.UTF_8);
        assertThat(commit.getType()).isEqualTo(Constants.OBJ_COMMIT);
        return raw.replaceFirst("gpgsig [^\n]*\n(?: [^\n]*\n)*", "").getBytes(StandardCharsets.UTF_8);
    }
}
