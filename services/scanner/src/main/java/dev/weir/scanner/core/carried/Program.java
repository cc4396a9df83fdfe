package dev.weir.scanner.core.carried;

import java.util.Optional;

/** Executables, each told by several fields of its header, so that numbers are not taken for one. */
enum Program {
    ELF("ELF program") {
        @Override
        boolean isAt(byte[] b, int at) {
            return has(b, at, 0x7f, 'E', 'L', 'F')
                    && at + 24 <= b.length
                    && (b[at + 4] == 1 || b[at + 4] == 2)
                    && (b[at + 5] == 1 || b[at + 5] == 2)
                    && b[at + 6] == 1
                    && isProcessor(b[at + 5] == 1 ? b[at + 18] : b[at + 19], b[at + 5] == 1 ? b[at + 19] : b[at + 18]);
        }
    },
    PORTABLE_EXECUTABLE("Windows program") {
        @Override
        boolean isAt(byte[] b, int at) {
            if (!has(b, at, 'M', 'Z') || at + NEW_HEADER + 4 > b.length) {
                return false;
            }
            int header = b[at + NEW_HEADER] & 0xff | (b[at + NEW_HEADER + 1] & 0xff) << 8;
            boolean near = b[at + NEW_HEADER + 2] == 0 && b[at + NEW_HEADER + 3] == 0;
            return near && has(b, at + header, 'P', 'E', 0, 0);
        }
    },
    MACH_O("Mach-O program") {
        @Override
        boolean isAt(byte[] b, int at) {
            return (has(b, at, 0xcf, 0xfa, 0xed, 0xfe) || has(b, at, 0xce, 0xfa, 0xed, 0xfe))
                    && at + 8 <= b.length
                    && (b[at + 4] == X86 || b[at + 4] == ARM)
                    && b[at + 5] == 0
                    && b[at + 6] == 0;
        }
    },
    SCRIPT("script") {
        @Override
        boolean isAt(byte[] b, int at) {
            return has(b, at, '#', '!', '/', 'b', 'i', 'n', '/')
                    || has(b, at, '#', '!', '/', 'u', 's', 'r', '/', 'b', 'i', 'n', '/');
        }
    };

    /** Where a DOS header says how far away the real one is (Microsoft, PE Format, "MS-DOS Stub"). */
    private static final int NEW_HEADER = 0x3c;

    private static final int X86 = 7;
    private static final int ARM = 12;
    private static final Program[] ALL = values();

    private final String title;

    Program(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract boolean isAt(byte[] bytes, int at);

    /** The program that begins at an index, if one does. */
    static Optional<Program> at(byte[] bytes, int at) {
        switch (bytes[at]) {
            case 0x7f, 'M', '#', (byte) 0xcf, (byte) 0xce -> {
                for (Program program : ALL) {
                    if (program.isAt(bytes, at)) {
                        return Optional.of(program);
                    }
                }
                return Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** Engines for accelerators carry their kernels as ELF of other machines. */
    private static boolean isProcessor(byte low, byte high) {
        return high == 0
                && switch (low & 0xff) {
                    case 3, 8, 20, 21, 22, 40, 62, 183, 243 -> true;
                    default -> false;
                };
    }

    private static boolean has(byte[] bytes, int at, int... expected) {
        if (at + expected.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != (byte) expected[i]) {
                return false;
            }
        }
        return true;
    }
}
