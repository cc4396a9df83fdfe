package dev.weir.signing;

import dev.weir.signing.TrustedRoots.UntrustedChain;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Finds out who signed a bundle, whatever it says. */
final class BundleTrust {

    private final Trust trust;
    private final TrustedRoots roots;
    private final InstantSource clock;

    BundleTrust(Trust trust, InstantSource clock) {
        this.trust = trust;
        this.roots = new TrustedRoots(trust.roots());
        this.clock = clock;
    }

    /** @throws Untrusted when nobody did who is trusted now */
    Signatory signatory(Bundle bundle) throws Untrusted {
        return switch (bundle.material()) {
            case Material.Unnamed unnamed -> byKey(bundle, active());
            case Material.Named(KeyHint hint) ->
                byKey(
                        bundle,
                        active().stream().filter(key -> key.hint().equals(hint)).toList());
            case Material.Chain(List<X509Certificate> chain) -> byCertificate(bundle, chain);
        };
    }

    private List<VerificationKey> active() {
        Instant now = clock.instant();
        return trust.keys().stream()
                .filter(trusted -> trusted.window().contains(now))
                .map(TrustedKey::key)
                .toList();
    }

    private static Signatory byKey(Bundle bundle, List<VerificationKey> candidates) throws Untrusted {
        if (candidates.isEmpty()) {
            String named = bundle.material() instanceof Material.Named(KeyHint hint) ? hint.hex() : "(none)";
            throw new Untrusted(RefusalReason.UNTRUSTED_KEY, "no key that is trusted now has the hint " + named);
        }
        return candidates.stream()
                .filter(bundle::fits)
                .findFirst()
                .map(key -> new Signatory.Key(key.hint()))
                .orElseThrow(Untrusted::badSignature);
    }

    private Signatory byCertificate(Bundle bundle, List<X509Certificate> chain) throws Untrusted {
        try {
            VerificationKey key = roots.keyOf(chain);
            if (!bundle.fits(key)) {
                throw Untrusted.badSignature();
            }
            return new Signatory.Certified(
                    key.hint(), chain.getFirst().getSubjectX500Principal().getName());
        } catch (UntrustedChain e) {
            throw new Untrusted(RefusalReason.UNTRUSTED_KEY, String.valueOf(e.getMessage()));
        }
    }

    /** Nobody who is trusted signed. */
    static final class Untrusted extends Exception {

        private static final long serialVersionUID = 1L;
        private final RefusalReason reason;

        Untrusted(RefusalReason reason, String message) {
            super(message);
            this.reason = reason;
        }

        static Untrusted badSignature() {
            return new Untrusted(RefusalReason.BAD_SIGNATURE, "the signature does not fit what it is said to sign");
        }

        RefusalReason reason() {
            return reason;
        }
    }
}
