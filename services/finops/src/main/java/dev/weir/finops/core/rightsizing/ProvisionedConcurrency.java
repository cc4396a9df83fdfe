package dev.weir.finops.core.rightsizing;

/**
 * How many instances of a function are cheaper kept than called up: those that are busy more than the break-even share
 * of the time. Calls go to the first free instance, so each further one is busy less (Erlang's formula).
 *
 * @param onDemand price of a GiB-second on demand
 * @param kept price of a GiB-second that is kept, busy or not
 * @param busy price of a GiB-second of calls on kept instances, on top
 */
public record ProvisionedConcurrency(double onDemand, double kept, double busy) {

    /** AWS Lambda, x86, in US dollars. */
    public static final ProvisionedConcurrency LAMBDA = new ProvisionedConcurrency(16.6667e-6, 4.1667e-6, 9.7222e-6);

    public ProvisionedConcurrency {
        if (!(kept > 0 && busy >= 0 && onDemand > busy)) {
            throw new IllegalArgumentException(
                    "calls on kept instances are cheaper than on demand, keeping is not free");
        }
    }

    /** Share of the time above which keeping an instance is cheaper. */
    public double breakEven() {
        return kept / (onDemand - busy);
    }

    /**
     * How many to keep.
     *
     * @param load calls a second times seconds that a call takes, not negative
     */
    public int instances(double load) {
        return instances(new KeptInstances(new double[] {load}, new double[] {1}));
    }

    /** How many to keep all the time, when the load varies. */
    int instances(DecayingHistogram load) {
        return instances(KeptInstances.of(load));
    }

    private int instances(KeptInstances instances) {
        int kept = 0;
        while (instances.next() >= breakEven()) {
            kept++;
        }
        return kept;
    }

    /** What a GiB of each instance costs a second, when so many are kept and further calls run on demand. */
    double cost(DecayingHistogram load, int instances) {
        KeptInstances more = KeptInstances.of(load);
        double served = 0;
        for (int instance = 0; instance < instances; instance++) {
            served += more.next();
        }
        return instances * kept + served * busy + (load.mean() - served) * onDemand;
    }
}
