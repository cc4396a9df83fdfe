package dev.weir.drift.core.protection;

/**
 * A {@link Placed} point in a quarter of the room: seven bits for each number, and as many that tell other coordinates
 * apart. The distance of two points is that of their sketches, up to what both sketches leave out.
 *
 * @param numbers four of them in each word, as multiples of {@link #STEP} above {@link #LOWEST}; tails are cut off
 * @param others hashes of four coordinates in each word; coordinates beyond {@link #MOST_OTHERS} are left out
 * @param squares sum of the squared multiples
 * @param rest distance of the point from what the multiples say
 */
record Sketch(int[] numbers, int[] others, int squares, float rest) {

    static final float STEP = 0.07f;
    static final float LOWEST = -4.48f;

    private static final int IN_WORD = 4;
    private static final int HIGHEST = 127;
    private static final int MOST_OTHERS = 252;
    private static final int PAIR = 0x00ff00ff;
    private static final int LOWEST_BITS = 0x01010101;
    private static final int SEVENS = 0x7f7f7f7f;

    static Sketch of(Placed point) {
        float[] places = point.numbers();
        int[] numbers = new int[numberWords(point)];
        int squares = 0;
        double rest = 0;
        for (int i = 0; i < places.length; i++) {
            int multiple = (int) Math.clamp((places[i] - LOWEST) / STEP + 0.5f, 0f, HIGHEST);
            numbers[i / IN_WORD] |= multiple << Byte.SIZE * (i % IN_WORD);
            squares += multiple * multiple;
            double left = places[i] - (LOWEST + (double) STEP * multiple);
            rest += left * left;
        }
        int[] others = new int[otherWords(point)];
        for (int i = 0; i < Math.min(point.others().length, MOST_OTHERS); i++) {
            others[i / IN_WORD] |= ((int) Mixing.mix(point.others()[i]) & HIGHEST) << Byte.SIZE * (i % IN_WORD);
        }
        return new Sketch(numbers, others, squares, (float) Math.sqrt(rest));
    }

    static int numberWords(Placed point) {
        return words(point.numbers().length);
    }

    static int otherWords(Placed point) {
        return words(Math.min(point.others().length, MOST_OTHERS));
    }

    /** The multiple of one number. */
    int code(int number) {
        return numbers[number / IN_WORD] >>> Byte.SIZE * (number % IN_WORD) & HIGHEST;
    }

    /**
     * Adds the products of a word with as many others: a factor of two halves, of which one is shifted against the other,
     * gives the sum of two products in the upper half.
     */
    static void addProducts(int[] sums, int[] words, int word, int count) {
        int even = Integer.rotateLeft(word & PAIR, Short.SIZE);
        int odd = Integer.rotateLeft(word >>> Byte.SIZE & PAIR, Short.SIZE);
        for (int i = 0; i < count; i++) {
            sums[i] += (words[i] & PAIR) * even + (words[i] >>> Byte.SIZE & PAIR) * odd >>> Short.SIZE;
        }
    }

    /** Adds one to the byte of each coordinate at which a word differs from another: only there, 127 more set its highest bit. */
    static void addUnlike(int[] sums, int[] words, int word, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += (words[i] ^ word) + SEVENS >>> Byte.SIZE - 1 & LOWEST_BITS;
        }
    }

    /** The sum of the bytes of a word, which is at most 255. */
    static int bytes(int sums) {
        return sums * LOWEST_BITS >>> 3 * Byte.SIZE;
    }

    private static int words(int coordinates) {
        return (coordinates + IN_WORD - 1) / IN_WORD;
    }
}
