package dev.weir.drift.core.protection;

import dev.weir.drift.core.ModelVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Watches the clients of models in one partition, and says what is news, and what the place of the model is to know. */
public final class Sentry {

    private final Memories memories;
    private final SentrySettings settings;
    private final Crowd crowd;
    private final int partition;

    /** @param partition of the clients that are watched */
    public Sentry(Memories memories, SentrySettings settings, int partition) {
        this.memories = memories;
        this.settings = settings;
        this.crowd = new Crowd(settings, partition);
        this.partition = partition;
    }

    /** Takes a request in. */
    public Step observe(ModelVersion version, String client, Request request) {
        ClientOfModel who = new ClientOfModel(version.model(), client);
        if (settings.trusted().contains(client)) {
            return Step.NOTHING;
        }
        Optional<ClientMemory> known = memories.client(who);
        if (known.isPresent() && isRepeated(who, known.get(), request)) {
            return Step.NOTHING;
        }
        CrowdMemory before = memories.crowd(version.model()).orElseGet(() -> CrowdMemory.first(request.at()));
        Optional<Measure> measure = measure(version, request.point(), before);
        ClientMemory memory = known.orElseGet(() -> ClientMemory.first(request.at()));

        Crowd.Step step = crowd.observe(before, measure, who, memory, known.isEmpty(), request);
        Epoch epoch = queries(who, memory, measure, request);
        long bucket = step.after().rate().bucket();
        Pulse pulse = memory.pulse().after(request, measure, epoch.repeat(), bucket, before.usual(), settings.pulse());
        boolean voice = measure.isPresent()
                && request.answered()
                && !epoch.repeat()
                && pulse.rate().asked() <= Contrast.VOICE;
        boolean far = measure.isPresent()
                && measure.get().further() > settings.pulse().further();
        Surroundings usual = voice ? before.usual().hearing(far) : before.usual();
        List<Finding.Alarmed> alarms = new ArrayList<>(pulse.judge(request, memory.pulse(), usual, settings.pulse()));
        alarms.addAll(epoch.alarms());
        alarms.addAll(step.ofClient());

        Episodes episodes = memory.episodes();
        List<Alert> alerts = new ArrayList<>();
        for (Finding.Alarmed alarmed : alarms) {
            if (episodes.isNews(alarmed.threat(), request.at(), settings.calm())) {
                alerts.add(Alert.ofRequests(version, client, alarmed, evidence(who, epoch.count(), request)));
            }
            episodes = episodes.with(alarmed.threat(), request.at(), settings.calm());
        }
        List<Claim> claims = List.of();
        if (!client.isEmpty() && pulse.claims(memory.pulse(), settings.pulse())) {
            Alert alert = Alert.ofRequests(
                    version, client, pulse.strange(settings.pulse()), evidence(who, epoch.count(), request));
            claims = List.of(
                    pulse.contrast().claim(alert, request.at(), partition, pulse.isStrange(settings.pulse()), usual));
        }
        memories.remember(
                who,
                new ClientMemory(request.at(), pulse, episodes, epoch.scale(), epoch.count(), memory.requests() + 1));
        memories.remember(version.model(), voice ? step.after().hearing(measure.get(), far) : step.after());
        return told(alerts, claims, step);
    }

    /** Where there is an alert, the bucket so far is told with it. */
    private Step told(List<Alert> alerts, List<Claim> claims, Crowd.Step step) {
        boolean found = !alerts.isEmpty() || !claims.isEmpty();
        if (!found && step.told().isEmpty() && !step.tells()) {
            return Step.NOTHING;
        }
        List<CrowdTally> told = new ArrayList<>(step.told());
        if (step.tells() || found) {
            told.add(step.after().told(partition, false));
        }
        return new Step(alerts, claims, told);
    }

    /** Whether this very request came before: one that is logged twice counts once. */
    private boolean isRepeated(ClientOfModel who, ClientMemory memory, Request request) {
        return resumed(who, memory).filter(watch -> watch.knows(request)).isPresent();
    }

    private Optional<Measure> measure(ModelVersion version, Point point, CrowdMemory before) {
        Optional<Scale> published =
                memories.published(version.model(), version.version()).filter(scale -> scale.fits(point));
        return published
                .or(() -> before.learnedScale().filter(scale -> scale.fits(point)))
                .map(scale -> Measure.of(published.isPresent() ? version.version() : "", scale, point, before.usual()));
    }

    private Epoch queries(ClientOfModel who, ClientMemory memory, Optional<Measure> measure, Request request) {
        Optional<QueryWatch> open = memory.epoch() < settings.epoch() ? resumed(who, memory) : Optional.empty();
        if (open.isEmpty() && measure.isEmpty()) {
            return new Epoch("", 0, List.of(), false);
        }
        String scale = open.isPresent() ? memory.scale() : measure.orElseThrow().name();
        int place = open.isPresent() ? memory.epoch() : 0;
        QueryWatch watch = open.orElseGet(() -> watch(measure.orElseThrow().scale()));
        QueryWatch.Step step = watch.observe(request);
        memories.keep(who, place, request);
        memories.remember(who, watch);
        return new Epoch(scale, place + 1, step.alarms(), step.repeat());
    }

    /** The watch over the open epoch of a client; none where none has begun, or its scale is forgotten. */
    private Optional<QueryWatch> resumed(ClientOfModel who, ClientMemory memory) {
        if (memory.epoch() == 0) {
            return Optional.empty();
        }
        return memories.watch(who).or(() -> {
            Optional<QueryWatch> watch = scale(who.model(), memory.scale()).map(this::watch);
            watch.ifPresent(made -> {
                memories.kept(who, memory.epoch()).forEach(made::observe);
                memories.remember(who, made);
            });
            return watch;
        });
    }

    private Optional<Scale> scale(String model, String name) {
        return name.isEmpty()
                ? memories.crowd(model).flatMap(CrowdMemory::learnedScale)
                : memories.published(model, name);
    }

    private QueryWatch watch(Scale scale) {
        return new QueryWatch(scale, settings.extraction(), settings.copies());
    }

    private List<Request> evidence(ClientOfModel who, int count, Request request) {
        List<Request> kept = memories.kept(who, count);
        return kept.isEmpty() ? List.of(request) : kept;
    }

    /**
     * @param alerts about the client
     * @param claims about the client, at most one
     * @param told to the place of the model, before all that; the last of the open bucket when there is any
     */
    public record Step(List<Alert> alerts, List<Claim> claims, List<CrowdTally> told) {

        static final Step NOTHING = new Step(List.of(), List.of(), List.of());
    }

    /**
     * @param count requests of it so far
     * @param repeat whether the very same input came before
     */
    private record Epoch(String scale, int count, List<Finding.Alarmed> alarms, boolean repeat) {}
}
