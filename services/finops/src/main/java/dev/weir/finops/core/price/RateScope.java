package dev.weir.finops.core.price;

import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What prices are for.
 *
 * @param provider in lower case; empty for any
 * @param region in lower case; empty for any
 * @param commitment {@link Commitment#UNSPECIFIED} for any
 */
public record RateScope(String provider, String region, Commitment commitment) {

    /**
     * @throws IllegalArgumentException when a region has no provider, since regions of several share names
     */
    public RateScope {
        provider = provider.strip().toLowerCase(Locale.ROOT);
        region = region.strip().toLowerCase(Locale.ROOT);
        if (provider.isEmpty() && !region.isEmpty()) {
            throw new IllegalArgumentException("the region " + region + " is that of a provider");
        }
    }

    /**
     * Where the price of usage is looked for, in this order: how it was bought first, then bought on demand, then
     * however; for each of these in its region, anywhere with its provider, anywhere.
     */
    static List<RateScope> fitting(Origin origin) {
        List<Commitment> commitments = switch (origin.commitment()) {
            case UNSPECIFIED, ON_DEMAND -> List.of(Commitment.ON_DEMAND, Commitment.UNSPECIFIED);
            case SPOT -> List.of(Commitment.SPOT, Commitment.ON_DEMAND, Commitment.UNSPECIFIED);
            case COMMITTED -> List.of(Commitment.COMMITTED, Commitment.ON_DEMAND, Commitment.UNSPECIFIED);
            case PROVISIONED -> List.of(Commitment.PROVISIONED, Commitment.ON_DEMAND, Commitment.UNSPECIFIED);
        };
        List<RateScope> scopes = new ArrayList<>();
        for (Commitment commitment : commitments) {
            if (!origin.provider().isBlank()) {
                scopes.add(new RateScope(origin.provider(), origin.region(), commitment));
                scopes.add(new RateScope(origin.provider(), "", commitment));
            }
            scopes.add(new RateScope("", "", commitment));
        }
        return scopes.stream().distinct().toList();
    }
}
