package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.List;

/**
 * The guards over what one client asks one model. It is a function of the requests since it was made, so it can be made
 * again from them.
 */
public final class QueryWatch {

    /** Different requests that a request is held against, and after which a probe is forgotten. */
    private static final int REMEMBERED = 256;

    private final Scale scale;
    private final NearDuplicates duplicates;
    private final Gait gait = new Gait();
    private final List<Guard> guards;
    private final KnownIds requests = new KnownIds();

    public QueryWatch(Scale scale, ExtractionSettings extraction, NearCopySettings copies) {
        this.scale = scale;
        this.duplicates = new NearDuplicates(scale, REMEMBERED);
        this.guards = List.of(
                new ExtractionGuard(scale, extraction),
                new EvasionGuard(copies),
                new MembershipGuard(copies, REMEMBERED),
                new InversionGuard(copies));
    }

    /** Whether this very request was taken in before. */
    boolean knows(Request request) {
        return requests.contains(request.inferenceId());
    }

    /** Takes a request in. */
    Step observe(Request request) {
        requests.add(request.inferenceId());
        if (!request.answered()) {
            return new Step(List.of(), false);
        }
        Query query = query(request);
        List<Finding.Alarmed> alarms = new ArrayList<>();
        for (Guard guard : guards) {
            if (guard.observe(query) instanceof Finding.Alarmed alarmed) {
                alarms.add(alarmed);
            }
        }
        return new Step(alarms, query.likeness() instanceof Likeness.Repeat);
    }

    private Query query(Request request) {
        Point point = request.point();
        if (!scale.fits(point)) {
            return Query.unmeasured(request);
        }
        Layout layout = scale.layout(point);
        long identity = point.identity();
        Placed place = layout.place(point);
        return new Query(request, onPurpose(place, duplicates.add(request, identity, layout)), identity, place);
    }

    /** Readings that wander resemble those before them, but nobody makes them so. */
    private Likeness onPurpose(Placed place, Likeness likeness) {
        if (!(likeness instanceof Likeness.Near(long group, boolean changed, boolean rose))) {
            return likeness;
        }
        gait.add(place, group);
        return gait.isWalk() ? new Likeness.Unlike() : likeness;
    }

    /**
     * @param alarms of all guards
     * @param repeat whether the very same input came before
     */
    record Step(List<Finding.Alarmed> alarms, boolean repeat) {}
}
