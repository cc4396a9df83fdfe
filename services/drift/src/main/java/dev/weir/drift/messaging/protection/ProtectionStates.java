package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.Arrivals;
import dev.weir.drift.core.protection.ClientMemory;
import dev.weir.drift.core.protection.Contrast;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Episode;
import dev.weir.drift.core.protection.Episodes;
import dev.weir.drift.core.protection.Evidence;
import dev.weir.drift.core.protection.LabelCounts;
import dev.weir.drift.core.protection.Newcomers;
import dev.weir.drift.core.protection.OpenLabels;
import dev.weir.drift.core.protection.Pulse;
import dev.weir.drift.core.protection.Rate;
import dev.weir.drift.core.protection.Reach;
import dev.weir.drift.core.protection.SourceMemory;
import dev.weir.drift.core.protection.Surroundings;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.messaging.inference.Points;
import dev.weir.drift.messaging.state.StoredClient;
import dev.weir.drift.messaging.state.StoredCrowd;
import dev.weir.drift.messaging.state.StoredEpisode;
import dev.weir.drift.messaging.state.StoredLabels;
import dev.weir.drift.messaging.state.StoredRate;
import dev.weir.drift.messaging.state.StoredSource;
import dev.weir.drift.messaging.store.DataWindows;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What protection remembers, as state. */
final class ProtectionStates {

    private ProtectionStates() {}

    static StoredClient write(ClientMemory memory) {
        Pulse pulse = memory.pulse();
        return StoredClient.newBuilder()
                .setSeen(memory.seen())
                .setRate(write(pulse.rate()))
                .setRefusals(pulse.refusals().sum())
                .setRefused(pulse.refused())
                .setOutliers(pulse.outliers().sum())
                .setLatencyMicros(pulse.latency())
                .setAnswers(pulse.answers())
                .setEpisodes(write(memory.episodes()))
                .setScale(memory.scale())
                .setEpoch(memory.epoch())
                .setRequests(memory.requests())
                .setContrast(ContrastStates.write(pulse.contrast()))
                .build();
    }

    static ClientMemory read(StoredClient state) {
        Pulse pulse = new Pulse(
                read(state.getRate()),
                new Evidence(state.getRefusals()),
                state.getRefused(),
                new Evidence(state.getOutliers()),
                state.getContrast().map(ContrastStates::read).orElse(Contrast.NONE),
                state.getLatencyMicros(),
                state.getAnswers());
        return new ClientMemory(
                state.getSeen(),
                pulse,
                read(state.getEpisodes()),
                state.getScale(),
                state.getEpoch(),
                state.getRequests());
    }

    static StoredCrowd write(CrowdMemory memory) {
        Surroundings usual = memory.usual();
        Arrivals arrivals = memory.arrivals();
        return StoredCrowd.newBuilder()
                .setLatencyMicros(usual.latency())
                .setFarness(usual.farness())
                .setFarnessVariance(usual.farnessVariance())
                .setObserved(usual.observed())
                .setLearned(memory.learnedScale().map(Scales::write).orElse(null))
                .setSample(memory.sample().stream().map(Points::write).toList())
                .setScale(memory.scale())
                .setRate(write(memory.rate()))
                .setStrangers(0)
                .setSince(arrivals.since())
                .setArrival(arrivals.last())
                .setArrivals(arrivals.recent())
                .setEpisodes(List.of())
                .setNewcomers(memory.newcomers().asked())
                .setRefusedNewcomers(memory.newcomers().refused())
                .setHeard(usual.heard())
                .setHeardFar(usual.heardFar())
                .setReached(memory.reach().heard())
                .setRings(memory.reach().rings())
                .build();
    }

    static CrowdMemory read(StoredCrowd state) {
        return new CrowdMemory(
                new Surroundings(
                        state.getLatencyMicros(),
                        state.getFarness(),
                        state.getFarnessVariance(),
                        state.getObserved(),
                        state.getHeard(),
                        state.getHeardFar()),
                state.getLearned().map(Scales::read).orElse(null),
                state.getSample().stream().map(Points::read).toList(),
                state.getScale(),
                read(state.getRate()),
                new Newcomers(state.getNewcomers(), state.getRefusedNewcomers()),
                new Reach(state.getReached(), state.getRings()),
                new Arrivals(state.getSince(), state.getArrival(), state.getArrivals()));
    }

    static StoredSource write(SourceMemory memory) {
        return StoredSource.newBuilder()
                .setUsual(memory.usual().counts())
                .setClosed(memory.closed())
                .setOpen(write(memory.open()))
                .setPace(memory.pace())
                .setEpisodes(write(memory.episodes()))
                .setSeen(memory.seen())
                .build();
    }

    static SourceMemory read(StoredSource state) {
        return new SourceMemory(
                new LabelCounts(state.getUsual()),
                state.getClosed(),
                read(state.getOpen()),
                state.getPace(),
                read(state.getEpisodes()),
                state.getSeen());
    }

    private static StoredLabels write(OpenLabels labels) {
        return StoredLabels.newBuilder()
                .setCounts(labels.counts().counts())
                .setClusters(labels.clusters())
                .setFirst(labels.first())
                .setLast(labels.last())
                .setInferences(labels.window().map(DataWindows::write).orElse(null))
                .setSample(labels.sample())
                .build();
    }

    private static OpenLabels read(StoredLabels state) {
        return new OpenLabels(
                new LabelCounts(state.getCounts()),
                state.getClusters(),
                state.getFirst(),
                state.getLast(),
                state.getInferences().map(DataWindows::read).orElse(null),
                state.getSample());
    }

    static StoredRate write(Rate rate) {
        return new StoredRate(
                rate.bucket(),
                rate.asked(),
                rate.shed(),
                rate.latency(),
                rate.usual(),
                rate.closed(),
                rate.burst().sum());
    }

    static Rate read(StoredRate state) {
        return new Rate(
                state.getBucket(),
                state.getAsked(),
                state.getShed(),
                state.getLatencyMicros(),
                state.getUsual(),
                state.getClosed(),
                new Evidence(state.getBurst()));
    }

    static List<StoredEpisode> write(Episodes episodes) {
        return episodes.lasting().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> write(entry.getKey(), entry.getValue()))
                .toList();
    }

    static StoredEpisode write(Threat threat, Episode episode) {
        return new StoredEpisode(threat.name(), episode.first(), episode.last());
    }

    static Episodes read(List<StoredEpisode> states) {
        Map<Threat, Episode> lasting = new EnumMap<>(Threat.class);
        states.forEach(state -> lasting.put(Threat.valueOf(state.getThreat()), read(state)));
        return new Episodes(lasting);
    }

    static Episode read(StoredEpisode state) {
        return new Episode(state.getFirst(), state.getLast());
    }
}
