package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.Arrivals;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.Evidence;
import dev.weir.drift.core.protection.Newcomers;
import dev.weir.drift.core.protection.PartitionUsual;
import dev.weir.drift.core.protection.Rate;
import dev.weir.drift.core.protection.Reach;
import dev.weir.drift.core.protection.Stray;
import dev.weir.drift.core.protection.Strays;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.protection.Together;
import dev.weir.drift.core.protection.Traffic;
import dev.weir.drift.messaging.state.AskedCount;
import dev.weir.drift.messaging.state.Claimed;
import dev.weir.drift.messaging.state.SaidThreat;
import dev.weir.drift.messaging.state.StoredStray;
import dev.weir.drift.messaging.state.StoredThreats;
import java.util.List;

/** What partitions of clients tell, and what it is put together, as state. */
final class TogetherStates {

    private TogetherStates() {}

    static StoredThreats write(Together together, List<SaidThreat> threats) {
        return new StoredThreats(
                together.traffic().tallies().stream().map(TogetherStates::write).toList(),
                threats,
                ProtectionStates.write(together.rate()),
                together.newcomers().sum(),
                together.partitions().stream().map(TogetherStates::write).toList(),
                ProtectionStates.write(together.episodes()),
                together.strays().lasting().stream().map(TogetherStates::write).toList(),
                together.strays().waiting().stream().map(TogetherStates::write).toList());
    }

    static Together read(String model, StoredThreats state) {
        return new Together(
                new Traffic(
                        state.getTallies().stream().map(TogetherStates::read).toList()),
                state.getRate().map(ProtectionStates::read).orElse(Rate.NONE),
                new Evidence(state.getNewcomers()),
                state.getPartitions().stream().map(TogetherStates::read).toList(),
                ProtectionStates.read(state.getEpisodes()),
                new Strays(
                        state.getStrays().stream().map(TogetherStates::read).toList(),
                        state.getWaiting().stream()
                                .map(claimed -> ProtectionSignals.claim(model, claimed))
                                .toList()));
    }

    static AskedCount write(Traffic.Tally tally) {
        return new AskedCount(
                tally.partition(),
                tally.bucket(),
                tally.asked(),
                tally.shed(),
                tally.latency(),
                tally.newcomers().asked(),
                tally.newcomers().refused(),
                tally.reach().heard(),
                tally.reach().rings());
    }

    static Traffic.Tally read(AskedCount state) {
        return new Traffic.Tally(
                state.getPartition(),
                state.getBucket(),
                state.getAsked(),
                state.getShed(),
                state.getLatencyMicros(),
                new Newcomers(state.getNewcomers(), state.getRefusedNewcomers()),
                new Reach(state.getHeard(), state.getRings()));
    }

    static dev.weir.drift.messaging.state.PartitionUsual write(PartitionUsual usual) {
        Arrivals arrivals = usual.arrivals();
        return new dev.weir.drift.messaging.state.PartitionUsual(
                usual.partition(),
                usual.latency(),
                arrivals.since(),
                arrivals.last(),
                arrivals.recent(),
                usual.until());
    }

    static PartitionUsual read(dev.weir.drift.messaging.state.PartitionUsual state) {
        return new PartitionUsual(
                state.getPartition(),
                state.getLatencyMicros(),
                new Arrivals(state.getSince(), state.getArrival(), state.getArrivals()),
                state.getUntil());
    }

    private static StoredStray write(Stray stray) {
        return new StoredStray(stray.client(), ProtectionStates.write(Threat.OUT_OF_DISTRIBUTION, stray.episode()));
    }

    private static Claimed write(Claim claim) {
        Traffic.Tally partition = new Traffic.Tally(claim.partition(), 0, 0, 0, 0, new Newcomers(0, 0), Reach.NONE);
        return ProtectionSignals.claimed(claim, partition);
    }

    private static Stray read(StoredStray state) {
        return new Stray(state.getClient(), ProtectionStates.read(state.getEpisode()));
    }
}
