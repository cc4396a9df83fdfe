package dev.weir.drift.core.embedding;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The directions in which vectors vary most, about their mean.
 *
 * @param directions orthonormal, the widest first
 */
record PrincipalComponents(double[] mean, double[][] directions) {

    /** @throws IllegalArgumentException when the vectors have no singular values, as with one that is no number */
    static PrincipalComponents of(double[][] vectors, int count) {
        double[] mean = Vectors.mean(vectors);
        DMatrixRMaj centred = new DMatrixRMaj(vectors.length, mean.length);
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                centred.set(i, j, vectors[i][j] - mean[j]);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> singular =
                DecompositionFactory_DDRM.svd(vectors.length, mean.length, false, true, true);
        if (!singular.decompose(centred)) {
            throw new IllegalArgumentException("vectors without singular values");
        }
        DMatrixRMaj transposed = singular.getV(null, true);
        SingularOps_DDRM.descendingOrder(
                null, false, singular.getSingularValues(), singular.numberOfSingularValues(), transposed, true);
        double[][] directions = new double[count][mean.length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < mean.length; j++) {
                directions[i][j] = transposed.get(i, j);
            }
        }
        return new PrincipalComponents(mean, directions);
    }

    /** Coordinates along the directions. */
    double[] project(double[] vector) {
        double[] coordinates = new double[directions.length];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = Vectors.dot(directions[i], vector) - Vectors.dot(directions[i], mean);
        }
        return coordinates;
    }

    /** The squared distance of a vector with these coordinates to the span of the directions. */
    double residual(double[] vector, double[] coordinates) {
        double squared = Vectors.squaredDistance(vector, mean, 0, mean.length);
        return Math.max(0, squared - Vectors.dot(coordinates, coordinates));
    }
}
