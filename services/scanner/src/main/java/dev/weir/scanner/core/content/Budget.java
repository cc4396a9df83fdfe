package dev.weir.scanner.core.content;

/** What is left of the limits of one artifact's scan. Not for use by several threads. */
public final class Budget {

    /** What every artifact may expand to, however short it is. */
    static final long ALWAYS_EXPANDED = 256L << 20;

    private final Limits limits;
    private final Deadline deadline;
    private long bytes;
    private long operations;
    private int members;
    private long expansion;

    /** A budget for content that is no artifact of its own: any expansion is within its bytes. */
    public Budget(Limits limits, Deadline deadline) {
        this(limits, deadline, Long.MAX_VALUE);
    }

    /** @param artifact length of the artifact, to which its expansion is compared */
    public Budget(Limits limits, Deadline deadline, long artifact) {
        this.limits = limits;
        this.deadline = deadline;
        this.bytes = limits.bytes();
        this.operations = limits.operations();
        this.members = limits.members();
        this.expansion = artifact > limits.bytes() / limits.ratio()
                ? limits.bytes()
                : Math.max(ALWAYS_EXPANDED, artifact * limits.ratio());
    }

    /** A budget of its own for a first look, with as many bytes and as much time as are left here. */
    public Budget forLook(long mostOperations) throws LimitReached {
        if (bytes < 1) {
            throw new LimitReached(Limit.BYTES);
        }
        return new Budget(
                new Limits(
                        bytes,
                        mostOperations,
                        limits.depth(),
                        limits.members(),
                        limits.memory(),
                        limits.ratio(),
                        limits.disk()),
                deadline);
    }

    /** Takes bytes, and looks at the clock. */
    public void spendBytes(long count) throws LimitReached {
        bytes -= count;
        if (bytes < 0) {
            throw new LimitReached(Limit.BYTES);
        }
        deadline.check();
    }

    /** Takes bytes that came out of a decoder, and looks at the clock. */
    public void spendExpanded(long count) throws LimitReached {
        expansion -= count;
        if (expansion < 0) {
            throw new LimitReached(Limit.EXPANSION);
        }
        spendBytes(count);
    }

    public void spendOperations(long count) throws LimitReached {
        operations -= count;
        if (operations < 0) {
            throw new LimitReached(Limit.OPERATIONS);
        }
    }

    /** Takes one member of a container, and looks at the clock. */
    public void spendMember() throws LimitReached {
        if (--members < 0) {
            throw new LimitReached(Limit.MEMBERS);
        }
        deadline.check();
    }

    /** Refuses a container inside too many containers. */
    public void enter(int depth) throws LimitReached {
        if (depth > limits.depth()) {
            throw new LimitReached(Limit.DEPTH);
        }
    }

    /** Refuses to remember more values at the same time than allowed. */
    public void remember(long values) throws LimitReached {
        if (values > limits.memory()) {
            throw new LimitReached(Limit.MEMORY);
        }
    }
}
