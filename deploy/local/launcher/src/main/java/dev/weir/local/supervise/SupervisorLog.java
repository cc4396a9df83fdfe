package dev.weir.local.supervise;

import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import java.time.Duration;

/** Hears what a supervisor sees and does. */
public interface SupervisorLog {

    /** A part died and will be started again after a pause. */
    void died(Part part, Duration pause);

    /** A part is ready again. */
    void restarted(Part part, Start start);

    /** A part could not be brought back; it will be tried again. */
    void notRestarted(Part part, StartFailure failure);
}
