package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.novelty.NoveltyMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** What a watch of patterns remembers, as bytes: numbers of eight bytes, deflated. */
final class PatternBytes {

    private static final int VERSION = 1;

    private PatternBytes() {}

    static byte[] write(PatternMemory memory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            NoveltyMemory novelty = memory.novelty();
            out.writeByte(VERSION);
            out.writeBoolean(memory.told());
            out.writeInt(novelty.seconds().size());
            for (long second : novelty.seconds()) {
                out.writeLong(second);
            }
            write(out, novelty.values());
            write(out, novelty.distances());
            write(out, novelty.distancesOnOtherDays());
            write(out, novelty.surprises());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static PatternMemory read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalStateException("the ledger holds a pattern memory of version " + version);
            }
            boolean told = in.readBoolean();
            int size = in.readInt();
            List<Long> seconds = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                seconds.add(in.readLong());
            }
            return new PatternMemory(
                    new NoveltyMemory(seconds, numbers(in), numbers(in), numbers(in), numbers(in)), told);
        } catch (IOException e) {
            throw new IllegalStateException("the ledger holds a pattern memory that this version did not write", e);
        }
    }

    private static void write(DataOutputStream out, List<Double> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static List<Double> numbers(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Double> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            numbers.add(in.readDouble());
        }
        return numbers;
    }
}
