package dev.weir.finops.core.rightsizing;

/**
 * How much a deployment is asked, by figures that halve each day.
 *
 * @param requests requests
 * @param busySeconds CPU or GPU time that they took
 * @param seconds time in which they came, of all containers together
 */
public record Load(double requests, double busySeconds, double seconds) {

    static final Load NOTHING = new Load(0, 0, 0);

    Load plus(double moreRequests, double moreBusy, double moreSeconds, double decay) {
        return new Load(requests * decay + moreRequests, busySeconds * decay + moreBusy, seconds * decay + moreSeconds);
    }

    /** Requests a second to each container. */
    double rate() {
        return seconds > 0 ? requests / seconds : 0;
    }

    /** Time that a request takes when its container is warm, in seconds. */
    public double serviceTime() {
        return requests > 0 ? busySeconds / requests : 0;
    }
}
