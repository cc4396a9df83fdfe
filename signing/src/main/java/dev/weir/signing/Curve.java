package dev.weir.signing;

import java.security.interfaces.ECKey;

/** The curves of OpenSSF Model Signing's key method, each with the signature algorithm that goes with it. */
public enum Curve {
    P256(256, "secp256r1", "SHA256withECDSA"),
    P384(384, "secp384r1", "SHA384withECDSA"),
    P521(521, "secp521r1", "SHA512withECDSA");

    private final int bits;
    private final String standardName;
    private final String signatureAlgorithm;

    Curve(int bits, String standardName, String signatureAlgorithm) {
        this.bits = bits;
        this.standardName = standardName;
        this.signatureAlgorithm = signatureAlgorithm;
    }

    /**
     * The curve that a key lies on.
     *
     * @throws InvalidKey when it is none of these
     */
    static Curve of(ECKey key) {
        int fieldBits = key.getParams().getCurve().getField().getFieldSize();
        for (Curve curve : values()) {
            if (curve.bits == fieldBits && key.getParams().toString().startsWith(curve.standardName)) {
                return curve;
            }
        }
        throw new InvalidKey("a key lies on P-256, P-384 or P-521, not on " + key.getParams(), null);
    }

    /** Name in the Java Security Standard Algorithm Names and in SEC 2. */
    String standardName() {
        return standardName;
    }

    /** JCA name of ECDSA with the hash of this curve; signatures are in DER. */
    String signatureAlgorithm() {
        return signatureAlgorithm;
    }
}
