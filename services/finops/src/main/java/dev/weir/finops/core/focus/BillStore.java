package dev.weir.finops.core.focus;

import java.time.Instant;
import java.util.List;

/** Where bills are kept. */
public interface BillStore extends AutoCloseable {

    /** What is to be imported, told apart by its bytes and by how it is mapped. */
    record Bill(String digest, String name) {}

    /** What becomes of a bill that is to be imported. */
    sealed interface Opening {

        /** Its charges are those that are booked, and nothing changes. */
        record Booked(long number, Instant since) implements Opening {}

        /** Its charges are to be loaded. */
        record Ready(Load load) implements Opening {}
    }

    /** The charges of one bill on their way; nobody sees them before they are booked. */
    interface Load extends AutoCloseable {

        /** Number of the import. */
        long number();

        /** How many accepted rows a run that was cut short has loaded; they are not to be added again. */
        long loaded();

        /** Loads one more row; it is kept with those before it every some ten thousand rows. */
        void add(FocusRow row, Attribution to);

        /**
         * Books what was loaded in one transaction, in place of what was booked for the same accounts and billing
         * periods.
         *
         * @param accepted what the rows sum up to
         * @throws IllegalStateException when what was loaded sums up to something else; nothing has changed then
         */
        List<PeriodChange> book(Costs accepted);

        @Override
        void close();
    }

    /**
     * What changed for one service in a period.
     *
     * @param before sums until now
     * @param after sums from now on
     */
    record PeriodChange(BillPeriod period, String service, Costs before, Costs after) {}

    /**
     * Begins to load a bill, or goes on where a run was cut short.
     *
     * @throws IllegalStateException when another import is running
     */
    Opening open(Bill bill, Instant now);

    @Override
    void close();
}
