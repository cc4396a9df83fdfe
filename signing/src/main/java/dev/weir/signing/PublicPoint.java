package dev.weir.signing;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/**
 * The public point of a private key, d·G, which PKCS#8 need not hold and the JCA does not compute. Affine arithmetic of
 * SEC 1, section 2.2.1; not in constant time, which is why it runs once, when a key is read, and never per signature.
 */
final class PublicPoint {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final BigInteger prime;
    private final BigInteger a;

    private PublicPoint(ECParameterSpec parameters) {
        this.prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
        this.a = parameters.getCurve().getA();
    }

    static ECPoint of(ECPrivateKey key) {
        ECParameterSpec parameters = key.getParams();
        BigInteger scalar = key.getS();
        if (scalar.signum() <= 0 || scalar.compareTo(parameters.getOrder()) >= 0) {
            throw new InvalidKey("the private key is outside the order of its curve", null);
        }
        return new PublicPoint(parameters).multiply(parameters.getGenerator(), scalar);
    }

    private ECPoint multiply(ECPoint point, BigInteger scalar) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = twice(sum);
            if (scalar.testBit(bit)) {
                sum = add(sum, point);
            }
        }
        return sum;
    }

    private ECPoint add(ECPoint left, ECPoint right) {
        if (left.equals(ECPoint.POINT_INFINITY)) {
            return right;
        }
        if (left.equals(right)) {
            return twice(left);
        }
        BigInteger rise = right.getAffineY().subtract(left.getAffineY());
        BigInteger run = right.getAffineX().subtract(left.getAffineX());
        return third(left, right, rise.multiply(run.modInverse(prime)));
    }

    private ECPoint twice(ECPoint point) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return point;
        }
        BigInteger rise = point.getAffineX().pow(2).multiply(THREE).add(a);
        BigInteger run = point.getAffineY().multiply(TWO);
        return third(point, point, rise.multiply(run.modInverse(prime)));
    }

    private ECPoint third(ECPoint left, ECPoint right, BigInteger slope) {
        BigInteger x = slope.pow(2)
                .subtract(left.getAffineX())
                .subtract(right.getAffineX())
                .mod(prime);
        BigInteger y = slope.multiply(left.getAffineX().subtract(x))
                .subtract(left.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }
}
