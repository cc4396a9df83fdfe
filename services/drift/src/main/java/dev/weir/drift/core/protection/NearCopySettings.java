package dev.weir.drift.core.protection;

/**
 * When near copies count as an attack.
 *
 * @param among latest different requests that are judged together
 * @param minimum of them that a judgement needs
 * @param near share of near copies from which it is an evasion
 * @param changed share of near copies that changed the answer from which it is an evasion
 * @param run near copies in a row that make a probe of one record
 * @param probes of different records from which it is a membership inference
 * @param rises highest scores so far, in one group of near copies, from which it is an inversion
 */
public record NearCopySettings(int among, int minimum, double near, double changed, int run, int probes, int rises) {

    public static final NearCopySettings CUSTOMARY = new NearCopySettings(100, 40, 0.2, 0.1, 5, 6, 15);

    public NearCopySettings {
        if (minimum < 1 || among < minimum || run < 1 || probes < 1 || rises < 1) {
            throw new IllegalArgumentException("numbers of requests are at least 1");
        }
        if (!(near > 0 && near <= 1 && changed > 0 && changed <= 1)) {
            throw new IllegalArgumentException("shares lie above 0 and at most at 1");
        }
    }
}
