package dev.weir.drift.core.verdict;

/** Whether the drift of a model version's data was said: it is said once, until the data is stable again. */
public sealed interface Alarm {

    /** The alarm after one more window; it ends after {@code calm} stable windows in a row. */
    Alarm after(Verdict verdict, int calm);

    /** Whether this verdict is news. */
    boolean announces(Verdict verdict);

    record Quiet() implements Alarm {

        @Override
        public Alarm after(Verdict verdict, int calm) {
            return announces(verdict) ? new Raised(0) : this;
        }

        @Override
        public boolean announces(Verdict verdict) {
            return verdict instanceof Verdict.Drifted;
        }
    }

    /** @param stable windows in a row since the last that was not */
    record Raised(int stable) implements Alarm {

        @Override
        public Alarm after(Verdict verdict, int calm) {
            return switch (verdict) {
                case Verdict.Stable ignored -> stable + 1 >= calm ? new Quiet() : new Raised(stable + 1);
                case Verdict.Suspicious ignored -> new Raised(0);
                case Verdict.Drifted ignored -> new Raised(0);
                case Verdict.Unreferenced ignored -> this;
                case Verdict.TooSmall ignored -> this;
                case Verdict.Incomplete ignored -> this;
            };
        }

        @Override
        public boolean announces(Verdict verdict) {
            return false;
        }
    }
}
