package dev.weir.signing;

import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.time.InstantSource;
import java.util.Collection;

/** Verifies bundles against whom one trusts. Safe for use by many threads. */
public final class ModelVerifier {

    private final BundleTrust trust;

    /** A verifier that trusts these keys and no others; with none it refuses everything. */
    public ModelVerifier(Collection<VerificationKey> trusted) {
        this(Trust.inKeys(trusted), InstantSource.system());
    }

    /** @param clock tells which keys count now */
    public ModelVerifier(Trust trust, InstantSource clock) {
        this.trust = new BundleTrust(trust, clock);
    }

    /** Verifies who signed and what, without looking at a model. */
    public Verification verify(byte[] bundle) {
        try {
            Bundle read = Bundle.read(bundle);
            Signatory signatory = trust.signatory(read);
            return judge(Statement.read(read.payload()), signatory);
        } catch (BundleTrust.Untrusted e) {
            return new Refused(e.reason(), String.valueOf(e.getMessage()));
        } catch (UnreadableBundle e) {
            return new Refused(RefusalReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Verifies that somebody trusted signed exactly these files. */
    public Verification verify(byte[] bundle, Collection<Resource> resources) {
        return switch (verify(bundle)) {
            case Verified verified when verified.resources().equals(ModelDigest.inOrder(resources)) -> verified;
            case Verified verified ->
                new Refused(RefusalReason.OTHER_MODEL, "the signature is over other files, of " + verified.model());
            case Refused refused -> refused;
        };
    }

    /** The subject's digest is over the parts in code-point order, or in the order in which the reference lists them. */
    private static Verification judge(Statement statement, Signatory signatory) {
        Manifest manifest = statement.manifest();
        Manifest sorted = Manifest.inOrder(manifest.serialization(), manifest.items());
        boolean consistent =
                sorted.digest().equals(statement.digest()) || manifest.digest().equals(statement.digest());
        return consistent
                ? new Verified(statement.model(), statement.digest(), sorted, signatory)
                : new Refused(RefusalReason.INCONSISTENT, "the subject digest is not that of the resources");
    }
}
