package dev.weir.drift.core.embedding;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The squared Frechet distance of two Gaussians, |m - n|^2 + tr(A + B - 2 (A^1/2 B A^1/2)^1/2).
 *
 * @see <a href="https://doi.org/10.1016/0047-259X(82)90077-X">D. Dowson, B. Landau, The Frechet distance between
 *     multivariate normal distributions, Journal of Multivariate Analysis 12 (1982), equation 4</a>
 */
final class FrechetDistance {

    private FrechetDistance() {}

    /**
     * @param ridge what is added to each variance of both, at least 0
     * @throws IllegalArgumentException when a covariance has no eigenvalues, as one with a value that is no number
     */
    static double squared(double[] m, double[][] a, double[] n, double[][] b, double ridge) {
        DMatrixRMaj first = regular(a, ridge);
        DMatrixRMaj second = regular(b, ridge);
        DMatrixRMaj root = root(first);
        DMatrixRMaj left = new DMatrixRMaj(a.length, a.length);
        DMatrixRMaj middle = new DMatrixRMaj(a.length, a.length);
        CommonOps_DDRM.mult(root, second, left);
        CommonOps_DDRM.mult(left, root, middle);
        double traces = CommonOps_DDRM.trace(first) + CommonOps_DDRM.trace(second);
        double shared = CommonOps_DDRM.trace(root(middle));
        return Math.max(0, Vectors.squaredDistance(m, n, 0, m.length) + traces - 2 * shared);
    }

    private static DMatrixRMaj regular(double[][] covariance, double ridge) {
        DMatrixRMaj matrix = new DMatrixRMaj(covariance);
        for (int i = 0; i < covariance.length; i++) {
            matrix.add(i, i, ridge);
        }
        return matrix;
    }

    /** The symmetric root of a symmetric matrix; eigenvalues that rounding made negative count as 0. */
    private static DMatrixRMaj root(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(matrix.copy())) {
            throw new IllegalArgumentException("a covariance without eigenvalues");
        }
        DMatrixRMaj root = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            double value = Math.sqrt(Math.max(0, eigen.getEigenvalue(i).getReal()));
            DMatrixRMaj vector = eigen.getEigenVector(i);
            CommonOps_DDRM.multAddTransB(value, vector, vector, root);
        }
        return root;
    }
}
