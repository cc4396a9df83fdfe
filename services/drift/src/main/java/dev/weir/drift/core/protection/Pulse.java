package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is remembered of a client's requests to a model, however many they are.
 *
 * @param refusals evidence that the client is not let in
 * @param refused requests in a row, or nearly, that were not let in
 * @param outliers evidence that its inputs lie far away
 * @param contrast its inputs against those of others, while there is such evidence
 * @param latency moving mean of its answers in microseconds
 * @param answers number of them
 */
public record Pulse(
        Rate rate,
        Evidence refusals,
        long refused,
        Evidence outliers,
        Contrast contrast,
        double latency,
        long answers) {

    public static final Pulse NONE = new Pulse(Rate.NONE, Evidence.NONE, 0, Evidence.NONE, Contrast.NONE, 0, 0);

    private static final double WEIGHT = 0.02;

    /**
     * The pulse after one more request.
     *
     * @param further standard deviations that it lies further away than usual
     * @param repeat whether the very same input came before; it lies where it lay
     * @param crowd what was usual before it
     */
    Pulse after(Request request, double further, boolean repeat, Surroundings crowd, PulseSettings settings) {
        Evidence denied = refusals.after(request.refused(), settings.refusals());
        boolean answered = request.answered();
        double weight = Math.max(1.0 / (answers + 1), WEIGHT);
        Rate faster = rate.after(request, settings.burst());
        Evidence strange = outliers;
        Contrast against = contrast;
        if (answered && !repeat) {
            boolean far = further > settings.further();
            strange = outliers.after(far, settings.outliers());
            against = strange.sum() == 0
                    ? Contrast.NONE
                    : contrast.after(request, far, faster.asked() <= Contrast.VOICE, crowd);
        }
        return new Pulse(
                faster,
                denied,
                denied.sum() == 0 ? 0 : refused + (request.refused() ? 1 : 0),
                strange,
                against,
                answered ? latency + weight * (request.latency() - latency) : latency,
                answers + (answered ? 1 : 0));
    }

    /**
     * What a request makes of it, given the pulse before it and what is usual.
     *
     * @param named whether it is the pulse of one client, and not of all who give no name
     */
    List<Finding.Alarmed> judge(
            Request request, Pulse before, Surroundings usual, boolean named, PulseSettings settings) {
        List<Finding.Alarmed> alarms = new ArrayList<>();
        Flood.of(rate, usual.latency(), settings.burst()).ifPresent(alarms::add);
        double denied = settings.refusals().threshold();
        if (refusals.sum() >= denied) {
            alarms.add(new Finding.Alarmed(
                    Threat.CREDENTIAL_PROBING,
                    refusals.sum(),
                    denied,
                    refused + " requests were refused with 401 or 403, hardly one was not"));
        }
        if (before.refusals.sum() >= denied && request.answered()) {
            alarms.add(new Finding.Alarmed(
                    Threat.VALID_ACCOUNT,
                    before.refusals.sum(),
                    denied,
                    "a request was answered after " + before.refused + " had been refused"));
        }
        if (outliers.sum() >= settings.outliers().threshold() && contrast.standsOut(usual, request.at(), named)) {
            alarms.add(new Finding.Alarmed(
                    Threat.OUT_OF_DISTRIBUTION,
                    outliers.sum(),
                    settings.outliers().threshold(),
                    "many inputs lie further from the training data than the inputs of others"));
        }
        if (dear(usual, settings.burst())) {
            alarms.add(new Finding.Alarmed(
                    Threat.COST_HARVESTING,
                    latency / usual.latency(),
                    settings.burst().dear(),
                    String.format(
                            Locale.ROOT,
                            "an answer takes %.0f microseconds on average where %.0f are usual",
                            latency,
                            usual.latency())));
        }
        return alarms;
    }

    private boolean dear(Surroundings usual, BurstSettings settings) {
        return answers >= settings.answers()
                && usual.known()
                && usual.latency() > 0
                && latency >= settings.dear() * usual.latency();
    }
}
