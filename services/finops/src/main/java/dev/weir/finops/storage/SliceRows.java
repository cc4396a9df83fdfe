package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Slices as rows. */
final class SliceRows {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    static final Rows<Slice> ROWS = rows();

    private SliceRows() {}

    /** The MD5 digest of the slice's text as a UUID, as PostgreSQL makes one of {@code md5(…)}. */
    static UUID id(Slice slice) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest(slice.text().getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Reads a slice from a row that has all its columns, by name. */
    static Slice read(ResultSet row) throws SQLException {
        CostKind kind = CostKind.valueOf(row.getString("kind"));
        Allocation allocation = new Allocation(
                row.getString("model"),
                row.getString("version"),
                row.getString("deployment"),
                row.getString("owner"),
                row.getString("project"),
                row.getString("environment"),
                row.getString("cost_center"),
                tags(row.getString("tags")));
        Origin origin = new Origin(
                row.getString("provider"),
                row.getString("region"),
                row.getString("service"),
                row.getString("sku"),
                Commitment.valueOf(row.getString("commitment")),
                row.getString("hardware"),
                row.getString("node"),
                role(kind),
                row.getString("source"));
        return new Slice(
                kind,
                allocation,
                origin,
                row.getString("category"),
                row.getString("commitment_status"),
                Currency.getInstance(row.getString("currency")));
    }

    private static Role role(CostKind kind) {
        return switch (kind) {
            case DIRECT, IDLE, SHARED -> Role.WORKLOAD;
            case CAPACITY -> Role.CAPACITY;
            case POOL -> Role.SHARED;
        };
    }

    private static Map<String, String> tags(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds tags that this version did not write", e);
        }
    }

    static String json(Map<String, String> tags) {
        try {
            return MAPPER.writeValueAsString(tags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tags are texts, which JSON can hold", e);
        }
    }

    private static Rows<Slice> rows() {
        Function<Slice, Allocation> to = Slice::allocation;
        Function<Slice, Origin> from = Slice::origin;
        return Rows.<Slice>of("slice")
                .column("id", "uuid", SliceRows::id)
                .column("kind", "text", Slice::kind)
                .column("model", "text", to.andThen(Allocation::model))
                .column("version", "text", to.andThen(Allocation::version))
                .column("deployment", "text", to.andThen(Allocation::deployment))
                .column("owner", "text", to.andThen(Allocation::owner))
                .column("project", "text", to.andThen(Allocation::project))
                .column("environment", "text", to.andThen(Allocation::environment))
                .column("cost_center", "text", to.andThen(Allocation::costCenter))
                .column("provider", "text", from.andThen(Origin::provider))
                .column("region", "text", from.andThen(Origin::region))
                .column("service", "text", from.andThen(Origin::service))
                .column("sku", "text", from.andThen(Origin::sku))
                .column("commitment", "text", from.andThen(Origin::commitment))
                .column("hardware", "text", from.andThen(Origin::hardware))
                .column("node", "text", from.andThen(Origin::node))
                .column("source", "text", from.andThen(Origin::source))
                .column("category", "text", Slice::category)
                .column("commitment_status", "text", Slice::commitmentStatus)
                .column("currency", "text", Slice::currency)
                .column("tags", "jsonb", slice -> json(slice.allocation().tags()))
                .build();
    }
}
