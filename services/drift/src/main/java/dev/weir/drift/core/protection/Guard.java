package dev.weir.drift.core.protection;

/** Watches the requests of one client to one model for one kind of attack. */
interface Guard {

    /** Takes a query in, and judges all so far. */
    Finding observe(Query query);
}
