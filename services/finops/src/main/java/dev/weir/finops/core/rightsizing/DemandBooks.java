package dev.weir.finops.core.rightsizing;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What is known of demand, inside one transaction. */
public interface DemandBooks {

    /** What is known of a deployment, which no other transaction changes meanwhile. */
    Demand demand(String deployment, Instant now);

    void remember(Sized deployment);

    /** Deployments that were metered since an instant. */
    List<Sized> meteredSince(Instant instant);

    /** What was last recommended for a resource of a deployment, as a number. */
    OptionalDouble recommended(String deployment, String resource);

    void recommended(String deployment, Recommendation recommendation, Instant at);

    /** Of what was recommended for a deployment, only these resources would be recommended again. */
    void standing(String deployment, Set<String> resources);

    /** Forgets deployments that were not metered since an instant. */
    void forget(Instant before);
}
