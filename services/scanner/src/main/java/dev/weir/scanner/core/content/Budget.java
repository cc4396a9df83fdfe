package dev.weir.scanner.core.content;

/** What is left of the limits of one artifact's scan. Not for use by several threads. */
public final class Budget {

    private final Limits limits;
    private final Deadline deadline;
    private long bytes;
    private long operations;
    private int members;

    public Budget(Limits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
        this.bytes = limits.bytes();
        this.operations = limits.operations();
        this.members = limits.members();
    }

    /** A budget of its own for a first look, with as many bytes and as much time as are left here. */
    public Budget forLook(long mostOperations) throws LimitReached {
        if (bytes < 1) {
            throw new LimitReached(Limit.BYTES);
        }
        return new Budget(
                new Limits(bytes, mostOperations, limits.depth(), limits.members(), limits.memory()), deadline);
    }

    /** Takes bytes, and looks at the clock. */
    public void spendBytes(long count) throws LimitReached {
        bytes -= count;
        if (bytes < 0) {
            throw new LimitReached(Limit.BYTES);
        }
        deadline.check();
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
