package dev.weir.scanner.core.pickle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles opcode by opcode. What it writes is bytes for the scanner; nothing here or there runs it. */
public final class Pickles {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Pickles() {}

    public static Pickles protocol(int version) {
        Pickles pickle = new Pickles();
        return version < 2 ? pickle : pickle.raw(0x80, version);
    }

    public Pickles raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    /** ASCII, opcodes and arguments alike. */
    public Pickles ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public Pickles global(String module, String attribute) {
        return ascii("c" + module + "\n" + attribute + "\n");
    }

    public Pickles shortText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw(0x8c, utf8.length);
        out.writeBytes(utf8);
        return this;
    }

    public Pickles text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        raw('X');
        return u4(utf8.length).bytes(utf8);
    }

    public Pickles stackGlobal(String module, String attribute) {
        return shortText(module).shortText(attribute).raw(0x93);
    }

    /** A byte string of up to 2 GiB. */
    public Pickles payload(byte[] bytes) {
        raw('B');
        return u4(bytes.length).bytes(bytes);
    }

    public Pickles u4(int value) {
        return bytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    public Pickles bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public byte[] stop() {
        return raw('.').toBytes();
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    /** {@code os.system('id')} by REDUCE, in a protocol's own way of naming globals. */
    public static byte[] osSystem(int protocol) {
        Pickles pickle = protocol(protocol);
        if (protocol >= 4) {
            return pickle.stackGlobal("os", "system")
                    .shortText("id")
                    .raw(0x85, 'R')
                    .stop();
        }
        pickle.global("os", "system");
        return switch (protocol) {
            case 0 -> pickle.ascii("(S'id'\ntR").stop();
            case 1 -> pickle.ascii("(").text("id").ascii("tR").stop();
            default -> pickle.text("id").raw(0x85, 'R').stop();
        };
    }
}
