package dev.weir.cluster.notification;

import dev.weir.cluster.workload.Observation;
import dev.weir.cluster.workload.ObservationListener;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends what is observed to the deployer and sends it again until it is taken, at first soon and then every 5 s. */
public final class Notifier implements ObservationListener, AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FluxNotification notifications;
    private final InstantSource clock;
    private final PendingNotifications pending = new PendingNotifications();
    private final Semaphore news = new Semaphore(0);
    private final Thread sender;

    Notifier(FluxNotification notifications, Delivery delivery, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
        this.sender = Thread.ofVirtual().name("notifier").unstarted(() -> run(delivery));
    }

    /**
     * Starts to send.
     *
     * @param hook the deployer's webhook
     * @param secret shared with it, for the HMAC
     * @param branch that is watched
     * @param serving base URL of the inference endpoints
     */
    public static Notifier start(URI hook, String secret, String branch, URI serving, InstantSource clock) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        Delivery delivery = new HookDelivery(client, hook, new BodySignature(secret));
        Notifier notifier = new Notifier(new FluxNotification(branch, serving), delivery, clock);
        notifier.start();
        return notifier;
    }

    void start() {
        sender.start();
    }

    @Override
    public void observed(Observation observation) {
        pending.add(observation.overlay(), notifications.write(observation, clock.instant()));
        news.release();
    }

    /** Notifications that wait to be taken. */
    public int waiting() {
        return pending.size();
    }

    private void run(Delivery delivery) {
        try {
            Duration pause = FIRST_PAUSE;
            while (true) {
                boolean clear = pending.send(delivery);
                pause = clear ? FIRST_PAUSE : longer(pause);
                awaitNews(clear, pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitNews(boolean clear, Duration pause) throws InterruptedException {
        if (clear) {
            news.acquire();
        } else {
            news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        news.drainPermits();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** Stops sending; what was not taken is observed and said again by the next process. */
    @Override
    public void close() {
        sender.interrupt();
    }
}
