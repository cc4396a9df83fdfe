package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
     * @param measure of its input; none when it cannot be measured
     * @param repeat whether the very same input came before; it lies where it lay
     * @param bucket of the partition in which it came
     * @param crowd what was usual before it
     */
    Pulse after(
            Request request,
            Optional<Measure> measure,
            boolean repeat,
            long bucket,
            Surroundings crowd,
            PulseSettings settings) {
        Evidence denied = refusals.after(request.refused(), settings.refusals());
        boolean answered = request.answered();
        double weight = Math.max(1.0 / (answers + 1), WEIGHT);
        Rate faster = rate.after(request, settings.burst());
        Evidence strange = outliers;
        Contrast against = contrast;
        if (answered && !repeat) {
            boolean far = measure.isPresent() && measure.get().further() > settings.further();
            strange = outliers.after(far, settings.outliers());
            if (strange.sum() == 0) {
                against = Contrast.NONE;
            } else {
                double farness = measure.isPresent() ? measure.get().farness() : 0;
                boolean voice = measure.isPresent() && faster.asked() <= Contrast.VOICE;
                if (contrast.asked() == 0) {
                    int ring = Reach.ringBeyond(crowd.farnessOf(settings.further()));
                    against = Contrast.begin(request.at(), crowd, Bouts.begin(bucket, ring));
                }
                against = against.after(far, voice, against.bouts().after(bucket, farness, voice, settings.outliers()));
            }
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
     */
    List<Finding.Alarmed> judge(Request request, Pulse before, Surroundings usual, PulseSettings settings) {
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
        if (isStrange(settings) && contrast.standsOut(usual)) {
            alarms.add(strange(settings));
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

    /** Whether there is evidence that inputs of the client lie far away. */
    boolean isStrange(PulseSettings settings) {
        return outliers.sum() >= settings.outliers().threshold();
    }

    /**
     * Whether the client has begun a bucket since an earlier pulse while there is evidence that its inputs lie far away, be
     * it from what is usual now or from what was when they began to.
     */
    boolean claims(Pulse before, PulseSettings settings) {
        return (isStrange(settings)
                        || contrast.bouts().evidence().sum()
                                >= settings.outliers().threshold())
                && contrast.asked() > 0
                && before.contrast.asked() > 0
                && before.contrast.bouts().turnsTo(contrast.bouts().open().bucket());
    }

    Finding.Alarmed strange(PulseSettings settings) {
        return new Finding.Alarmed(
                Threat.OUT_OF_DISTRIBUTION,
                Math.max(outliers.sum(), contrast.bouts().evidence().sum()),
                settings.outliers().threshold(),
                "many inputs lie further from the training data than the inputs of others");
    }

    private boolean dear(Surroundings usual, BurstSettings settings) {
        return answers >= settings.answers()
                && usual.known()
                && usual.latency() > 0
                && latency >= settings.dear() * usual.latency();
    }
}
