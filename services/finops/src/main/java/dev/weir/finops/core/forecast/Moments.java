package dev.weir.finops.core.forecast;

/**
 * What least squares needs to know of observations.
 *
 * @param products mean products of the features
 * @param answers mean products of the features with the target
 */
record Moments(double[][] products, double[] answers) {

    static Moments none(int features) {
        return new Moments(new double[features][features], new double[features]);
    }

    void add(double[] features, double target, double weight) {
        for (int row = 0; row < features.length; row++) {
            double scaled = weight * features[row];
            for (int column = 0; column <= row; column++) {
                products[row][column] += scaled * features[column];
            }
            answers[row] += scaled * target;
        }
    }

    void add(Moments other, double weight) {
        for (int row = 0; row < answers.length; row++) {
            for (int column = 0; column <= row; column++) {
                products[row][column] += weight * other.products[row][column];
            }
            answers[row] += weight * other.answers[row];
        }
    }

    /**
     * Ridge regression towards given weights (Hoerl and Kennard 1970), by Cholesky's decomposition.
     *
     * @param prior weights in the absence of evidence
     * @param penalty positive
     */
    double[] weights(double[] prior, double penalty) {
        int size = answers.length;
        double[][] lower = new double[size][size];
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = products[row][column] + (row == column ? penalty : 0);
                for (int inner = 0; inner < column; inner++) {
                    sum -= lower[row][inner] * lower[column][inner];
                }
                lower[row][column] = row == column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[column][column];
            }
        }
        for (int row = 0; row < size; row++) {
            double sum = answers[row] + penalty * prior[row];
            for (int inner = 0; inner < row; inner++) {
                sum -= lower[row][inner] * solution[inner];
            }
            solution[row] = sum / lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = solution[row];
            for (int inner = row + 1; inner < size; inner++) {
                sum -= lower[inner][row] * solution[inner];
            }
            solution[row] = sum / lower[row][row];
        }
        return solution;
    }
}
