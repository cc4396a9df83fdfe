package dev.weir.local.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything that was seen so far, in the order in which it was seen; for many readers and one writer. */
public final class EventLog {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Observed> events = new ArrayList<>();
    private final Map<String, Integer> deadLetters = new TreeMap<>();
    private final InstantSource clock;

    public EventLog(InstantSource clock) {
        this.clock = clock;
    }

    /** The first event that matches, seen already or within so long. */
    public Optional<Observed> await(Predicate<Observed> wanted, Duration patience) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        int looked = 0;
        lock.lockInterruptibly();
        try {
            while (true) {
                for (; looked < events.size(); looked++) {
                    if (wanted.test(events.get(looked))) {
                        return Optional.of(events.get(looked));
                    }
                }
                Duration left = Duration.between(clock.instant(), deadline);
                if (left.isNegative() || left.isZero()) {
                    return Optional.empty();
                }
                grown.await(left.toMillis() + 1, TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** All that was seen. */
    public List<Observed> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /** How many events were seen on each topic. */
    public Map<String, Long> counts() {
        return all().stream().collect(Collectors.groupingBy(Observed::topic, TreeMap::new, Collectors.counting()));
    }

    /** How many dead letters were seen on each dead-letter topic. */
    public Map<String, Integer> deadLetters() {
        lock.lock();
        try {
            return Map.copyOf(deadLetters);
        } finally {
            lock.unlock();
        }
    }

    void add(Observed event) {
        lock.lock();
        try {
            events.add(event);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void addDeadLetter(String topic) {
        lock.lock();
        try {
            deadLetters.merge(topic, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }
}
