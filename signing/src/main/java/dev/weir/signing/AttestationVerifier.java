package dev.weir.signing;

import java.time.InstantSource;

/** Verifies attestations against whom one trusts. */
public final class AttestationVerifier {

    private final BundleTrust trust;

    /** @param clock tells which keys count now */
    public AttestationVerifier(Trust trust, InstantSource clock) {
        this.trust = new BundleTrust(trust, clock);
    }

    public Outcome verify(byte[] bundle) {
        try {
            Bundle read = Bundle.read(bundle);
            Signatory signatory = trust.signatory(read);
            return new Outcome.Proven(Attestation.read(read.payload()), signatory);
        } catch (BundleTrust.Untrusted e) {
            return new Outcome.Doubtful(e.reason(), String.valueOf(e.getMessage()));
        } catch (UnreadableBundle e) {
            return new Outcome.Doubtful(RefusalReason.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** What verifying found. */
    public sealed interface Outcome {

        /** Somebody trusted says so. */
        record Proven(Attestation attestation, Signatory signatory) implements Outcome {}

        /** The bundle proves nothing. */
        record Doubtful(RefusalReason reason, String message) implements Outcome {}
    }
}
