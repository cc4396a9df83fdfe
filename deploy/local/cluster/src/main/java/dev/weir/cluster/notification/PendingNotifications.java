package dev.weir.cluster.notification;

import dev.weir.cluster.workload.Overlay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notifications that were not taken yet. Those of one overlay go in order; one that is not taken holds up its own
 * overlay and no other. Safe for use by many threads, of which one sends.
 */
final class PendingNotifications {

    private final Map<Long, Pending> pending = new LinkedHashMap<>();
    private long next;

    synchronized void add(Overlay overlay, byte[] body) {
        pending.put(next++, new Pending(overlay, body));
    }

    synchronized int size() {
        return pending.size();
    }

    /**
     * Tries each once.
     *
     * @return whether none is left
     */
    boolean send(Delivery delivery) throws InterruptedException {
        Set<Overlay> heldUp = new HashSet<>();
        for (Map.Entry<Long, Pending> entry : snapshot()) {
            Overlay overlay = entry.getValue().overlay();
            if (heldUp.contains(overlay)) {
                continue;
            }
            if (delivery.deliver(entry.getValue().body())) {
                remove(entry.getKey());
            } else {
                heldUp.add(overlay);
            }
        }
        return heldUp.isEmpty();
    }

    private synchronized List<Map.Entry<Long, Pending>> snapshot() {
        return new ArrayList<>(pending.entrySet());
    }

    private synchronized void remove(long key) {
        pending.remove(key);
    }

    private record Pending(Overlay overlay, byte[] body) {}
}
