package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The threats that last, at most one episode of each. */
public record Episodes(Map<Threat, Episode> lasting) {

    public static final Episodes NONE = new Episodes(Map.of());

    public Episodes {
        lasting = Map.copyOf(lasting);
    }

    /** Whether a threat at this time is news. */
    boolean isNews(Threat threat, Instant time, Duration calm) {
        return Optional.ofNullable(lasting.get(threat))
                .map(episode -> !episode.lastsAt(time, calm))
                .orElse(true);
    }

    /** The episodes with a threat at this time. */
    Episodes with(Threat threat, Instant time, Duration calm) {
        Map<Threat, Episode> after = new EnumMap<>(Threat.class);
        after.putAll(lasting);
        after.merge(threat, Episode.at(time), (before, now) -> before.lastsAt(time, calm) ? before.until(time) : now);
        return new Episodes(after);
    }
}
