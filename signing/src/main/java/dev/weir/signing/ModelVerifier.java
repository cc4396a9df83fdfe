package dev.weir.signing;

import dev.weir.artifacts.ModelDigest;
import dev.weir.artifacts.Resource;
import dev.weir.signing.Verification.Refused;
import dev.weir.signing.Verification.Verified;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Verifies bundles against trusted keys. Safe for use by many threads. */
public final class ModelVerifier {

    private final List<VerificationKey> trusted;

    /** A verifier that trusts these keys and no others; with none it refuses everything. */
    public ModelVerifier(Collection<VerificationKey> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Verifies who signed and what, without looking at a model. */
    public Verification verify(byte[] bundle) {
        try {
            return verify(Bundle.read(bundle));
        } catch (UnreadableBundle e) {
            return new Refused(RefusalReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** Verifies that a trusted key signed exactly these files. */
    public Verification verify(byte[] bundle, Collection<Resource> resources) {
        return switch (verify(bundle)) {
            case Verified verified when verified.resources().equals(ModelDigest.inOrder(resources)) -> verified;
            case Verified verified ->
                new Refused(RefusalReason.OTHER_MODEL, "the signature is over other files, of " + verified.model());
            case Refused refused -> refused;
        };
    }

    private Verification verify(Bundle bundle) {
        List<VerificationKey> candidates = candidates(bundle.hint());
        if (candidates.isEmpty()) {
            return new Refused(
                    RefusalReason.UNTRUSTED_KEY,
                    "no trusted key has the hint "
                            + bundle.hint().map(KeyHint::hex).orElse("(none)"));
        }
        byte[] signed = Bundle.signedBytes(bundle.payload());
        return candidates.stream()
                .filter(key -> key.verifies(signed, bundle.signature()))
                .findFirst()
                .map(key -> judge(Statement.read(bundle.payload()), key.hint()))
                .orElseGet(() ->
                        new Refused(RefusalReason.BAD_SIGNATURE, "the signature does not fit what it is said to sign"));
    }

    private List<VerificationKey> candidates(Optional<KeyHint> hint) {
        return hint.map(wanted -> trusted.stream()
                        .filter(key -> key.hint().equals(wanted))
                        .toList())
                .orElse(trusted);
    }

    private static Verification judge(Statement statement, KeyHint key) {
        try {
            List<Resource> resources = ModelDigest.inOrder(statement.resources());
            if (ModelDigest.of(resources).equals(statement.digest())) {
                return new Verified(statement.model(), statement.digest(), resources, key);
            }
            return new Refused(RefusalReason.INCONSISTENT, "the subject digest is not that of the resources");
        } catch (IllegalArgumentException e) {
            return new Refused(RefusalReason.INCONSISTENT, String.valueOf(e.getMessage()));
        }
    }
}
