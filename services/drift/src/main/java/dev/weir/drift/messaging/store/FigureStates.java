package dev.weir.drift.messaging.store;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.ClientPart;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.messaging.state.ClosedWindow;
import dev.weir.drift.messaging.state.Compared;
import dev.weir.drift.messaging.state.EstimatedPerformance;
import dev.weir.drift.messaging.state.SegmentSize;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What windows showed beside their statistics, as state. */
final class FigureStates {

    private FigureStates() {}

    /** What decisions about later windows need. */
    static MeasuredWindow.Figures decisive(MeasuredWindow.Figures figures) {
        return new MeasuredWindow.Figures(
                figures.reference(),
                figures.untested(),
                List.of(),
                figures.fates(),
                figures.performance(),
                List.of(),
                figures.clientShareOrNull(),
                figures.clientsOrNull());
    }

    static ClosedWindow.Builder write(MeasuredWindow.Figures figures) {
        return ClosedWindow.newBuilder()
                .setReference(figures.reference())
                .setUntested(figures.untested())
                .setDistributions(figures.distributions().stream()
                        .map(FigureStates::write)
                        .toList())
                .setRequests(figures.fates().requests())
                .setDuplicates(figures.fates().duplicates())
                .setLate(figures.fates().late())
                .setLost(figures.fates().lost())
                .setPerformance(
                        figures.performance().stream().map(FigureStates::write).toList())
                .setSegments(figures.segments().stream()
                        .map(segment -> new SegmentSize(segment.segment(), segment.size(), segment.drifted()))
                        .toList())
                .setClientShare(figures.clientShareOrNull())
                .setClients(clients(figures.clientsOrNull()));
    }

    static MeasuredWindow.Figures read(ClosedWindow state) {
        return new MeasuredWindow.Figures(
                state.getReference(),
                state.getUntested(),
                state.getDistributions().stream().map(FigureStates::read).toList(),
                new Fates(state.getRequests(), state.getDuplicates(), state.getLate(), state.getLost()),
                state.getPerformance().stream().map(FigureStates::read).toList(),
                state.getSegments().stream()
                        .map(segment -> new SegmentShare(segment.getSegment(), segment.getSize(), segment.getDrifted()))
                        .toList(),
                state.getClientShare().orElse(null),
                state.getClients().map(FigureStates::parts).orElse(null));
    }

    private static @Nullable List<dev.weir.drift.messaging.state.ClientPart> clients(@Nullable List<ClientPart> parts) {
        return parts == null
                ? null
                : parts.stream()
                        .map(part -> new dev.weir.drift.messaging.state.ClientPart(part.client(), part.share()))
                        .toList();
    }

    private static List<ClientPart> parts(List<dev.weir.drift.messaging.state.ClientPart> state) {
        return state.stream()
                .map(part -> new ClientPart(part.getClient(), part.getShare()))
                .toList();
    }

    private static Compared write(Distribution distribution) {
        Compared.Builder compared = Compared.newBuilder()
                .setFeature(distribution.feature())
                .setSegment(distribution.segment())
                .setBefore(numbers(distribution.before()))
                .setNow(numbers(distribution.now()))
                .setAppeared(distribution.appeared())
                .setVanished(distribution.vanished())
                .setOutOfRange(distribution.outOfRange())
                .setOfAnotherType(distribution.ofAnotherType())
                .setConstant(distribution.constantOrNull());
        return switch (distribution.bins()) {
            case NumericBins bins ->
                compared.setNumeric(true)
                        .setEdges(Arrays.stream(bins.edges()).boxed().toList())
                        .setCategories(List.of())
                        .build();
            case CategoryBins bins ->
                compared.setNumeric(false)
                        .setEdges(List.of())
                        .setCategories(bins.categories())
                        .build();
        };
    }

    private static Distribution read(Compared state) {
        Bins bins = state.getNumeric() ? new NumericBins(state.getEdges()) : new CategoryBins(state.getCategories());
        return new Distribution(
                state.getFeature(),
                state.getSegment(),
                bins,
                counts(state.getBefore()),
                counts(state.getNow()),
                state.getAppeared(),
                state.getVanished(),
                state.getOutOfRange(),
                state.getOfAnotherType(),
                state.getConstant().orElse(null));
    }

    private static List<Long> numbers(FeatureCounts counts) {
        return Arrays.stream(counts.withMissing()).boxed().toList();
    }

    private static FeatureCounts counts(List<Long> numbers) {
        return new FeatureCounts(numbers.subList(0, numbers.size() - 1), numbers.getLast());
    }

    private static EstimatedPerformance write(Performance performance) {
        return new EstimatedPerformance(
                performance.metric(),
                performance.method(),
                performance.estimated(),
                performance.deviationOrNull(),
                performance.labelled(),
                performance.realizedOrNull(),
                performance.surpriseOrNull(),
                performance.sequenceOrNull());
    }

    private static Performance read(EstimatedPerformance state) {
        return new Performance(
                state.getMetric(),
                state.getMethod(),
                state.getEstimated(),
                state.getDeviation().orElse(null),
                state.getLabelled(),
                state.getRealized().orElse(null),
                state.getSurprise().orElse(null),
                state.getSequence().orElse(null));
    }
}
