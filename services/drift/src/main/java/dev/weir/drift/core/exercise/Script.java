package dev.weir.drift.core.exercise;

import java.util.List;
import java.util.SplittableRandom;

/** How a client acts. */
interface Script {

    /** Requests in order of time. */
    List<Move> moves(Victim victim, SplittableRandom random);
}
