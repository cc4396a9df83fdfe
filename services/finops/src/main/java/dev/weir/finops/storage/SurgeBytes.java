package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.Lessons;
import dev.weir.finops.core.anomaly.Recurring;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.anomaly.Timeline;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The memory of a scope as bytes: a version, the names of kinds and currencies that it speaks of, lessons, and the
 * stretches before a surge and of it, each with its costs as whole numbers of the smallest amount. What begins with a
 * brace is the JSON that was written before there were bytes.
 */
final class SurgeBytes {

    private static final int VERSION = 1;
    private static final int SCALE = 12;
    private static final int FIRST_SIZE = 1 << 14;

    private SurgeBytes() {}

    static byte[] write(SurgeState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Names currencies = new Names();
            ByteArrayOutputStream body = new ByteArrayOutputStream(FIRST_SIZE);
            writeBody(new DataOutputStream(body), state, currencies);
            out.writeByte(VERSION);
            writeNames(out, List.of(UsageKind.values()).stream().map(Enum::name).toList());
            writeNames(out, currencies.names);
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SurgeState read(byte[] bytes) {
        if (bytes[0] == '{') {
            return SurgeJson.read(new String(bytes, StandardCharsets.UTF_8));
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalStateException("the ledger holds a surge memory of version " + version);
            }
            List<UsageKind> kinds =
                    readNames(in).stream().map(UsageKind::valueOf).toList();
            List<Currency> currencies =
                    readNames(in).stream().map(Currency::getInstance).toList();
            return readBody(in, kinds, currencies);
        } catch (IOException e) {
            throw new IllegalStateException("the ledger holds a surge memory that this version did not write", e);
        }
    }

    /** Names by their places. */
    private static final class Names {

        private final List<String> names = new ArrayList<>();

        int place(String name) {
            int place = names.indexOf(name);
            if (place < 0) {
                names.add(name);
                return names.size() - 1;
            }
            return place;
        }
    }

    private static void writeBody(DataOutputStream out, SurgeState state, Names currencies) throws IOException {
        out.writeDouble(state.lessons().tolerance());
        out.writeInt(state.lessons().recurring().size());
        for (Recurring recurring : state.lessons().recurring()) {
            out.writeLong(recurring.from());
            out.writeLong(recurring.seconds());
            write(out, recurring.upTo(), currencies);
        }
        switch (state) {
            case SurgeState.Calm calm -> {
                write(out, calm.seen(), currencies);
                write(out, Timeline.EMPTY, currencies);
            }
            case SurgeState.Surging surging -> {
                write(out, surging.past(), currencies);
                write(out, surging.since(), currencies);
            }
        }
    }

    private static SurgeState readBody(DataInputStream in, List<UsageKind> kinds, List<Currency> currencies)
            throws IOException {
        double tolerance = in.readDouble();
        List<Recurring> recurring = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            recurring.add(new Recurring(in.readLong(), in.readLong(), readMoney(in, currencies)));
        }
        Lessons lessons = new Lessons(tolerance, recurring);
        Timeline past = readTimeline(in, kinds, currencies);
        Timeline surge = readTimeline(in, kinds, currencies);
        return surge.buckets().isEmpty()
                ? new SurgeState.Calm(past, lessons)
                : new SurgeState.Surging(past, surge, lessons);
    }

    private static void write(DataOutputStream out, Timeline timeline, Names currencies) throws IOException {
        out.writeInt(timeline.buckets().size());
        for (Bucket bucket : timeline.buckets()) {
            out.writeLong(bucket.start().toEpochMilli());
            out.writeByte(bucket.costs().size());
            for (Map.Entry<UsageKind, Money> cost : bucket.costs().entrySet()) {
                out.writeByte(cost.getKey().ordinal());
                write(out, cost.getValue(), currencies);
            }
        }
    }

    private static Timeline readTimeline(DataInputStream in, List<UsageKind> kinds, List<Currency> currencies)
            throws IOException {
        List<Bucket> buckets = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            Instant start = Instant.ofEpochMilli(in.readLong());
            Map<UsageKind, Money> costs = new EnumMap<>(UsageKind.class);
            for (int more = in.readUnsignedByte(); more > 0; more--) {
                costs.put(kinds.get(in.readUnsignedByte()), readMoney(in, currencies));
            }
            buckets.add(new Bucket(start, costs));
        }
        return new Timeline(buckets);
    }

    private static void write(DataOutputStream out, Money money, Names currencies) throws IOException {
        out.writeByte(currencies.place(money.currency().getCurrencyCode()));
        byte[] number = money.amount().setScale(SCALE).unscaledValue().toByteArray();
        out.writeByte(number.length);
        out.write(number);
    }

    private static Money readMoney(DataInputStream in, List<Currency> currencies) throws IOException {
        Currency currency = currencies.get(in.readUnsignedByte());
        byte[] number = in.readNBytes(in.readUnsignedByte());
        return new Money(new BigDecimal(new BigInteger(number), SCALE), currency);
    }

    private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        out.writeByte(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return names;
    }
}
