package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The threats that may have made a difference.
 *
 * @param threats that explain it; what happened to all clients, or to the rest of the traffic as well, is none
 * @param nameless threats in traffic of which nobody says who sends it, so that there is nobody to keep away
 * @param all whether those of whom threats were said make nearly all of the traffic, so that there are no others to tell by
 */
record Suspects(List<SaidThreat> threats, List<SaidThreat> nameless, boolean all) {

    /**
     * @param threats that change windows
     * @param parts shares of the busiest clients in the windows; none when not known
     * @param others share of others from which they tell what happens to all, and of those of whom threats were said from
     *     which they make a difference
     * @param restDiffers whether the rest differs as well beside clients of this share
     */
    static Suspects of(
            List<SaidThreat> threats, @Nullable List<ClientGrowth> parts, double others, DoublePredicate restDiffers) {
        List<SaidThreat> poisoning = threats.stream()
                .filter(threat -> threat.threat() == Threat.POISONING)
                .toList();
        List<SaidThreat> asked = threats.stream()
                .filter(threat -> threat.threat() != Threat.POISONING)
                .toList();
        List<SaidThreat> nameless = asked.stream()
                .filter(threat -> threat.client().isEmpty() && threat.threat() != Threat.OUT_OF_DISTRIBUTION)
                .toList();
        List<SaidThreat> named =
                asked.stream().filter(threat -> !threat.client().isEmpty()).toList();
        boolean all = areNearlyAll(shares(named, parts), others);
        if (all) {
            named = named.stream()
                    .filter(threat -> threat.threat() != Threat.OUT_OF_DISTRIBUTION)
                    .toList();
        }
        Map<String, Double> shares = shares(named, parts);
        double few = sum(shares);
        boolean explained = areNearlyAll(shares, others) ? shares.size() == 1 : few >= others && !restDiffers.test(few);
        return new Suspects(
                Stream.concat(poisoning.stream(), explained ? named.stream() : Stream.of())
                        .toList(),
                nameless,
                all);
    }

    private static boolean areNearlyAll(Map<String, Double> shares, double others) {
        return sum(shares) > 1 - others;
    }

    private static double sum(Map<String, Double> shares) {
        return Math.min(
                1, shares.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** In the windows where that is known, and else when the threat was said. */
    private static Map<String, Double> shares(List<SaidThreat> threats, @Nullable List<ClientGrowth> parts) {
        Map<String, Double> shares = new TreeMap<>();
        for (SaidThreat threat : threats) {
            Double said = threat.share();
            double share = parts != null
                    ? parts.stream()
                            .filter(part -> part.client().equals(threat.client()))
                            .mapToDouble(ClientGrowth::now)
                            .findFirst()
                            .orElse(0)
                    : said == null ? 0 : said;
            shares.merge(threat.client(), share, Math::max);
        }
        return shares;
    }
}
