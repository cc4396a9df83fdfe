package dev.weir.local.broker;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * What the launcher asks of a broker.
 *
 * @param bootstrapServers host and port
 */
record BrokerClient(String bootstrapServers) {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int LONG_PATIENCE_MILLIS = 60_000;

    boolean answers() throws InterruptedException {
        try (Admin admin = admin(PATIENCE_MILLIS)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** Makes the topics that are missing. */
    void make(List<NewTopic> wanted) throws IOException, InterruptedException {
        try (Admin admin = admin(LONG_PATIENCE_MILLIS)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IOException("the topics cannot be made", e);
        }
    }

    private Admin admin(int patienceMillis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patienceMillis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                patienceMillis,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100));
    }
}
