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
        ErlangB erlang = new ErlangB(load);
        double blocked = 1;
        int instances = 0;
        while (true) {
            double next = erlang.next(blocked, instances + 1);
            if (load * (blocked - next) < breakEven()) {
                return instances;
            }
            blocked = next;
            instances++;
        }
    }
}
