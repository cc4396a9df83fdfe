package dev.weir.drift.core.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches all clients of a model from the one place that hears all of their partitions: floods by many, many names that
 * are not let in, and who is new. Buckets are put together whatever the order in which partitions tell of them.
 */
public final class CrowdWatch {

    private final SentrySettings settings;

    public CrowdWatch(SentrySettings settings) {
        this.settings = settings;
    }

    /** Takes in what a partition tells. */
    public Step observe(Together before, CrowdTally told) {
        Together after = before.with(told, settings);
        long bucket = told.tally().bucket();
        Together.Course course = after.until(bucket, settings);
        List<Finding.Alarmed> alarms = new ArrayList<>();
        if (course.rate().bucket() == bucket) {
            Flood.of(course.rate(), after.latency(), settings.pulse().burst().together())
                    .ifPresent(alarms::add);
        }
        if (told.tally().newcomers().asked() > 0) {
            refused(course.newcomers()).ifPresent(alarms::add);
        }
        Instant at = Traffic.start(bucket);
        Episodes episodes = after.episodes();
        List<Finding.Alarmed> news = new ArrayList<>();
        for (Finding.Alarmed alarmed : alarms) {
            if (episodes.isNews(alarmed.threat(), at, settings.calm())) {
                news.add(alarmed);
            }
            episodes = episodes.with(alarmed.threat(), at, settings.calm());
        }
        return new Step(after.with(episodes), at, news);
    }

    /**
     * Whether an alert about a client is news: it was not said within an hour of calm, and who is new to its partition is
     * new among all.
     *
     * @param at when the request was asked that raised the alarm
     * @param said threats to the model
     */
    public Optional<Alert> confirm(Together together, Alert alert, Instant at, List<SaidThreat> said) {
        if (isSaid(alert, at, said)) {
            return Optional.empty();
        }
        return switch (alert.alarmed().threat()) {
            case UNFAMILIAR_CLIENT -> arrival(together, alert, at);
            case OUT_OF_DISTRIBUTION ->
                Optional.of(alert).filter(news -> together.strays().isNews(news.client(), at, settings.calm()));
            case EXTRACTION,
                    EVASION,
                    MEMBERSHIP_INFERENCE,
                    INVERSION,
                    POISONING,
                    DENIAL_OF_SERVICE,
                    COST_HARVESTING,
                    CREDENTIAL_PROBING,
                    VALID_ACCOUNT -> Optional.of(alert);
        };
    }

    /**
     * Whether a client that is strange to its partition stands out among all. A claim that is not confirmed waits.
     *
     * @param said threats to the model
     */
    public Judged judge(Together together, Claim claim, List<SaidThreat> said) {
        if (!new Pooled(together).standsOut(claim)) {
            return new Judged(together.with(together.strays().waitingFor(claim)), Optional.empty());
        }
        Optional<Alert> news = confirm(together, claim.alert(), claim.at(), said);
        Strays strays = together.strays().with(claim.alert().client(), claim.at(), settings.calm());
        return new Judged(together.with(strays), news);
    }

    /** The claims that wait for what a partition has told now. */
    public List<Claim> awaited(Together together, CrowdTally told) {
        long bucket = told.tally().bucket();
        return together.strays().waiting().stream()
                .filter(claim -> claim.bouts().stream().anyMatch(bout -> bout.bucket() == bucket))
                .toList();
    }

    private boolean isSaid(Alert alert, Instant at, List<SaidThreat> said) {
        return said.stream()
                .anyMatch(earlier -> earlier.threat() == alert.alarmed().threat()
                        && earlier.client().equals(alert.client())
                        && Episode.at(earlier.at()).lastsAt(at, settings.calm()));
    }

    /** An arrival stands out where the model is known for long and others, of whom it is none, have become rare. */
    private Optional<Alert> arrival(Together together, Alert alert, Instant at) {
        double others = Math.max(0, together.arrivals(at).orElse(1) - 1);
        boolean old = together.since()
                .filter(since -> !at.isBefore(since.plus(Arrivals.HALF_LIFE)))
                .isPresent();
        if (!old || others >= settings.rare()) {
            return Optional.empty();
        }
        Finding.Alarmed alarmed = Crowd.unfamiliar(others, settings.rare());
        return Optional.of(new Alert(alert.version(), alert.client(), alarmed, alert.window(), alert.sample()));
    }

    private Optional<Finding.Alarmed> refused(Evidence newcomers) {
        double threshold = settings.pulse().refusals().threshold();
        return newcomers.sum() < threshold
                ? Optional.empty()
                : Optional.of(new Finding.Alarmed(
                        Threat.CREDENTIAL_PROBING,
                        newcomers.sum(),
                        threshold,
                        "clients that had hardly asked before were refused with 401 or 403, one after the other"));
    }

    /**
     * @param at start of the bucket that was told of
     * @param news about all clients
     */
    public record Step(Together after, Instant at, List<Finding.Alarmed> news) {}

    /** @param news about the client */
    public record Judged(Together after, Optional<Alert> news) {}
}
