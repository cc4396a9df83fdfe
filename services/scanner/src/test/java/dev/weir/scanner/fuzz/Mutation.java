package dev.weir.scanner.fuzz;

import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.tar.Tars;
import dev.weir.scanner.core.zip.Zips;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Ways of making a file from another. */
enum Mutation {
    BIT {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            byte[] copy = bytes.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            return copy;
        }
    },
    NUMBER {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            long[] numbers = {
                0,
                -1,
                1,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                Integer.MAX_VALUE,
                0x80,
                bytes.length,
                bytes.length + 1L,
                1L << 32,
                1L << 40
            };
            int width = 1 << random.nextInt(4);
            byte[] number = ByteBuffer.allocate(Long.BYTES)
                    .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                    .putLong(numbers[random.nextInt(numbers.length)])
                    .array();
            return put(bytes, random.nextInt(bytes.length), Arrays.copyOf(number, width));
        }
    },
    DIGITS {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            String[] texts = {"-1", "9999999999999999999", "0", "1e400", "NaN", "\\ud800", "null", "00000000000"};
            byte[] text = texts[random.nextInt(texts.length)].getBytes(StandardCharsets.UTF_8);
            return insert(bytes, random.nextInt(bytes.length), text);
        }
    },
    CUT {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        }
    },
    REMOVE {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(32));
            byte[] rest = join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            return rest.length == 0 ? bytes : rest;
        }
    },
    REPEAT {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
            byte[] part = Arrays.copyOfRange(bytes, from, to);
            byte[] result = bytes;
            for (int times = 1 << random.nextInt(8); times > 0; times--) {
                result = insert(result, from, part);
            }
            return result;
        }
    },
    SPLICE {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            int from = random.nextInt(other.length);
            return insert(bytes, random.nextInt(bytes.length), Arrays.copyOfRange(other, from, other.length));
        }
    },
    JOIN {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            return join(bytes, other);
        }
    },
    WRAP {
        @Override
        byte[] of(byte[] bytes, byte[] other, Random random) {
            Compressed[] ways = Compressed.values();
            return switch (random.nextInt(4)) {
                case 0 -> Zips.stored(Map.of("archive/data.pkl", bytes));
                case 1 -> Zips.deflated(Map.of("config.json", bytes));
                case 2 -> Tars.ustar().file("model.bin", bytes).end();
                default -> ways[random.nextInt(ways.length)].of(bytes);
            };
        }
    };

    /** Another file; neither argument is changed, and neither is empty. */
    abstract byte[] of(byte[] bytes, byte[] other, Random random);

    private static byte[] put(byte[] bytes, int at, byte[] part) {
        byte[] copy = bytes.clone();
        System.arraycopy(part, 0, copy, at, Math.min(part.length, copy.length - at));
        return copy;
    }

    private static byte[] insert(byte[] bytes, int at, byte[] part) {
        return join(join(Arrays.copyOf(bytes, at), part), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        return Compressed.concat(first, second);
    }
}
