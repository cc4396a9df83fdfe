package dev.weir.scanner.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Models as trainers write them, of any length. */
final class SampleModels {

    private static final long TENSOR = 256L << 20;

    /** {@code OrderedDict(weight=tensor of 4 floats)}, as {@code torch.save} pickles it. */
    private static final String STATE = "\u0080\2ccollections\nOrderedDict\nq\0)Rq\1X\6\0\0\0weightq\2"
            + "ctorch._utils\n_rebuild_tensor_v2\nq\3((X\7\0\0\0storageq\4ctorch\nFloatStorage\nq\5"
            + "X\1\0\0\0000q\6X\3\0\0\0cpuq\7K\4tq\10QK\0K\4\u0085q\11K\1\u0085q\n\u0089"
            + "ccollections\nOrderedDict\n)RtRs.";

    private SampleModels() {}

    /** One tensor of bytes behind its header. */
    static void safetensors(OutputStream out, long length) throws IOException {
        byte[] header = "{\"weight\":{\"dtype\":\"U8\",\"shape\":[%d],\"data_offsets\":[0,%d]}}"
                .formatted(length, length)
                .getBytes(StandardCharsets.UTF_8);
        out.write(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .array());
        out.write(header);
        SampleFile.noise(out, length);
    }

    /** Bytes of no known format. */
    static void blob(OutputStream out, long length) throws IOException {
        out.write(new byte[] {1, 2, 3, 4});
        SampleFile.noise(out, length);
    }

    /** PyTorch's archive since 1.6: a pickle, and stored tensors of at most 256 MiB. */
    static void torch(OutputStream out, long length) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        byte[] state = STATE.getBytes(StandardCharsets.ISO_8859_1);
        store(zip, "archive/data.pkl", state.length, to -> to.write(state));
        byte[] version = "3\n".getBytes(StandardCharsets.UTF_8);
        store(zip, "archive/version", version.length, to -> to.write(version));
        int number = 0;
        for (long left = length; left > 0; left -= TENSOR) {
            long tensor = Math.min(left, TENSOR);
            store(zip, "archive/data/" + number++, tensor, to -> SampleFile.noise(to, tensor));
        }
        zip.finish();
        zip.flush();
    }

    private static void store(ZipOutputStream zip, String name, long length, SampleFile.Writer content)
            throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        content.write(checked);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCrc(checked.getChecksum().getValue());
        zip.putNextEntry(entry);
        content.write(zip);
        zip.closeEntry();
    }

    /** A list of (int, float) pairs, each remembered: four opcodes in thirteen bytes. */
    static void densePickle(OutputStream out, long length) throws IOException {
        byte[] pair = {'K', 7, 'G', 0x40, 9, 0x21, (byte) 0xfb, 0x54, 0x44, 0x2d, 0x18, (byte) 0x86, (byte) 0x94};
        out.write(new byte[] {(byte) 0x80, 4, ']', (byte) 0x94});
        for (long left = length; left > 0; ) {
            out.write('(');
            for (int i = 0; i < 1_000; i++) {
                out.write(pair);
            }
            out.write('e');
            left -= 1_000L * pair.length + 2;
        }
        out.write('.');
    }
}
