package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Watches all clients of a model together: what is usual, floods by many, many who are not let in, and who is new. */
final class Crowd {

    /** Requests of one client in one bucket that may tell what is usual, so that nobody sets the usual alone. */
    private static final int VOICE = 5;

    /** Times the tolerated rate of one client that all clients together may have. */
    private static final double TOGETHER = 10;

    private final SentrySettings settings;
    private final BurstSettings together;

    Crowd(SentrySettings settings) {
        this.settings = settings;
        BurstSettings one = settings.pulse().burst();
        this.together = new BurstSettings(
                TOGETHER * one.tolerated(), one.ratio(), one.threshold(), one.slower(), one.shed(), one.dear());
    }

    Step observe(
            CrowdMemory before,
            Optional<Sentry.Measure> measure,
            ClientOfModel who,
            ClientMemory memory,
            boolean arrives,
            Request request) {
        Rate rate = before.rate().after(request, together);
        Evidence strangers = memory.isStranger()
                ? before.strangers().after(request.refused(), settings.pulse().refusals())
                : before.strangers();
        List<Finding.Alarmed> ofAll = new ArrayList<>();
        Flood.of(rate, before.usual(), together).ifPresent(ofAll::add);
        double threshold = settings.pulse().refusals().threshold();
        if (memory.isStranger() && strangers.sum() >= threshold) {
            ofAll.add(new Finding.Alarmed(
                    Threat.CREDENTIAL_PROBING,
                    strangers.sum(),
                    threshold,
                    "clients that had hardly asked before were refused with 401 or 403, one after the other"));
        }
        Episodes episodes = before.episodes();
        List<Finding.Alarmed> news = new ArrayList<>();
        for (Finding.Alarmed alarmed : ofAll) {
            if (episodes.isNews(alarmed.threat(), request.at(), settings.calm())) {
                news.add(alarmed);
            }
            episodes = episodes.with(alarmed.threat(), request.at(), settings.calm());
        }
        boolean heard = request.answered() && memory.pulse().rate().asked() < VOICE;
        CrowdMemory learnt = heard ? learn(before, measure, request) : before;
        return new Step(
                new CrowdMemory(
                        learnt.usual(),
                        learnt.learned(),
                        learnt.sample(),
                        learnt.scale(),
                        rate,
                        strangers,
                        arrives ? before.arrivals().after(request.at()) : before.arrivals(),
                        episodes),
                arrives && !who.client().isEmpty() ? arrival(before.arrivals(), request) : List.of(),
                news);
    }

    private List<Finding.Alarmed> arrival(Arrivals arrivals, Request request) {
        if (!arrivals.standsOut(request.at(), settings.rare())) {
            return List.of();
        }
        return List.of(new Finding.Alarmed(
                Threat.UNFAMILIAR_CLIENT,
                1 / Math.max(arrivals.recentAt(request.at()), 1e-3),
                1 / Math.max(settings.rare(), 1e-3),
                "the client never asked this model before, and no other new client has for long"));
    }

    private static CrowdMemory learn(CrowdMemory before, Optional<Sentry.Measure> measure, Request request) {
        if (measure.isEmpty()) {
            return sampled(before, before.usual().timed(request), request.point());
        }
        boolean same = measure.get().name().equals(before.scale());
        Surroundings usual = same ? before.usual() : before.usual().rescaled();
        double far = measure.get().scale().farness(request.point());
        return with(
                before,
                usual.after(request, far),
                before.learned(),
                before.sample(),
                measure.get().name());
    }

    /** The sample with one more input; a scale when it is full. Inputs of another shape than the first do not count. */
    private static CrowdMemory sampled(CrowdMemory before, Surroundings usual, Point point) {
        boolean fits = before.sample().isEmpty() || before.sample().getFirst().shape() == point.shape();
        if (before.learned() != null || !fits) {
            return with(before, usual, before.learned(), before.sample(), before.scale());
        }
        List<Point> sample =
                Stream.concat(before.sample().stream(), Stream.of(point)).toList();
        return sample.size() < CrowdMemory.SAMPLE
                ? with(before, usual, null, sample, before.scale())
                : with(before, usual, Scale.of(sample), List.of(), before.scale());
    }

    private static CrowdMemory with(
            CrowdMemory before, Surroundings usual, @Nullable Scale learned, List<Point> sample, String scale) {
        return new CrowdMemory(
                usual, learned, sample, scale, before.rate(), before.strangers(), before.arrivals(), before.episodes());
    }

    /**
     * @param ofClient alarms about the client, whether news or not
     * @param ofAll news about all clients
     */
    record Step(CrowdMemory after, List<Finding.Alarmed> ofClient, List<Finding.Alarmed> ofAll) {}
}
