package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.usage.Allocation;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was used directly, summed up by whom it is allocated to, for as long as the service lives. */
final class RunningCosts {

    private static final Rows<Sum> ROWS = rows();
    private static final String ADD = """
            on conflict (model, version, deployment, owner, project, environment, currency) do update
            set amount = running_cost.amount + excluded.amount,
                requests = running_cost.requests + excluded.requests,
                last_at = greatest(running_cost.last_at, excluded.last_at)""";

    private final Connection connection;
    private final Map<Key, Sum> sums = new HashMap<>();

    RunningCosts(Connection connection) {
        this.connection = connection;
    }

    private record Key(
            String model,
            String version,
            String deployment,
            String owner,
            String project,
            String environment,
            String currency) {

        static Key of(Entry entry) {
            Allocation to = entry.slice().allocation();
            return new Key(
                    to.model(),
                    to.version(),
                    to.deployment(),
                    to.owner(),
                    to.project(),
                    to.environment(),
                    entry.slice().currency().getCurrencyCode());
        }

        List<String> parts() {
            return List.of(model, version, deployment, owner, project, environment, currency);
        }
    }

    private record Sum(Key key, BigDecimal amount, BigDecimal requests, Instant last) {

        Sum plus(Sum other) {
            return new Sum(
                    key,
                    amount.add(other.amount),
                    requests.add(other.requests),
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    void add(Entry entry) {
        if (entry.slice().kind() == CostKind.DIRECT) {
            Key key = Key.of(entry);
            Sum sum = new Sum(
                    key,
                    entry.figures().amount(),
                    entry.figures().requests(),
                    entry.interval().end());
            sums.merge(key, sum, Sum::plus);
        }
    }

    void write() {
        ROWS.insert(
                connection,
                sums.values().stream()
                        .sorted(Comparator.comparing(
                                sum -> String.join("\n", sum.key().parts())))
                        .toList(),
                ADD);
        sums.clear();
    }

    private static Rows<Sum> rows() {
        return Rows.<Sum>of("running_cost")
                .column("model", "text", sum -> sum.key().model())
                .column("version", "text", sum -> sum.key().version())
                .column("deployment", "text", sum -> sum.key().deployment())
                .column("owner", "text", sum -> sum.key().owner())
                .column("project", "text", sum -> sum.key().project())
                .column("environment", "text", sum -> sum.key().environment())
                .column("currency", "text", sum -> sum.key().currency())
                .column("amount", "numeric", Sum::amount)
                .column("requests", "numeric", Sum::requests)
                .column("last_at", "timestamptz", Sum::last)
                .build();
    }
}
