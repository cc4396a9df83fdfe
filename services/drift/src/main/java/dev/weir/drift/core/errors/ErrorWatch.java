package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Outcome;

/**
 * Watches the error rate of one model version for increases. An increase is said once; after it, the next is said only
 * when the rate has fallen again.
 */
public final class ErrorWatch {

    private final Adwin adwin;
    private boolean raised;

    /** @param raised whether an increase was said and has not passed */
    public ErrorWatch(Adwin adwin, boolean raised) {
        this.adwin = adwin;
        this.raised = raised;
    }

    public ErrorVerdict judge(Outcome outcome) {
        return switch (adwin.add(outcome.wrong() ? 1 : 0, outcome.at())) {
            case Change.None ignored -> new ErrorVerdict.Steady();
            case Change.Cut cut
            when !cut.isIncrease() -> {
                raised = false;
                yield new ErrorVerdict.Fell(cut);
            }
            case Change.Cut cut when raised -> new ErrorVerdict.RoseAgain(cut);
            case Change.Cut cut -> {
                raised = true;
                yield new ErrorVerdict.Rose(cut);
            }
        };
    }

    public boolean isRaised() {
        return raised;
    }

    public AdwinMemory memory() {
        return adwin.memory();
    }
}
