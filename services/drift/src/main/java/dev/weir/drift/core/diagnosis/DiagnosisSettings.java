package dev.weir.drift.core.diagnosis;

/**
 * How much evidence a diagnosis needs. All but labels and index are shares, between 0 and 1.
 *
 * @param missing more missing values than in the reference
 * @param violations values of a wrong type, or of new categories
 * @param explained features that differ of which a data fault explains so many, and values out of range, more than a
 *     change of the world brings
 * @param clients traffic of the busiest clients
 * @param excess how much more than before that is
 * @param attacker traffic of a client from which an attack by it changes windows
 * @param loss of performance from which retraining helps
 * @param labels before and after a change that its calibration is judged by
 * @param index population stability index from which retraining is recommended when the loss is not known
 */
public record DiagnosisSettings(
        double missing,
        double violations,
        double explained,
        double clients,
        double excess,
        double attacker,
        double loss,
        int labels,
        double index) {

    public static final DiagnosisSettings CUSTOMARY =
            new DiagnosisSettings(0.05, 0.05, 0.5, 0.3, 0.15, 0.05, 0.02, 30, 0.25);

    public DiagnosisSettings {
        for (double share : new double[] {missing, violations, explained, clients, excess, attacker, loss}) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share lies above 0 and at most at 1, unlike " + share);
            }
        }
        if (!(index > 0) || labels < 1) {
            throw new IllegalArgumentException("an index and a number of labels are positive");
        }
    }
}
