package dev.weir.scanner.fuzz;

import com.sun.management.ThreadMXBean;
import dev.weir.scanner.core.ArtifactName;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Makes files and scans them. The file of a number under a seed is the same on every machine, so that a failure is
 * repeated by its number.
 */
final class Fuzzer {

    /** Small, so that reaching them is part of the game. */
    private static final Limits LIMITS = new Limits(64 << 20, 2_000_000, 5, 500, 1 << 16, 250, 64 << 20);

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** Other work on the machine may hold a thread up. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final int LARGEST = 1 << 20;
    /** What a scan may allocate over its whole time, of which it holds a part at any moment. */
    private static final long MOST_ALLOCATED = 1L << 30;

    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ArtifactScanner scanner = new ArtifactScanner(KnownFormats.with(GlobalRulesReader.builtIn()), LIMITS);
    private final List<Seed> seeds = Seeds.all();
    private final long start;

    /** @param start where the randomness starts */
    Fuzzer(long start) {
        this.start = start;
    }

    /**
     * Makes and scans the file of a number.
     *
     * @throws AssertionError naming the number, when the scan fails, takes too long or uses up the heap
     */
    ArtifactReport scan(long number) {
        Random random = new Random(start * 1_000_003 + number);
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        byte[] bytes = seed.bytes();
        for (int i = 1 + random.nextInt(4); i > 0 && bytes.length < LARGEST; i--) {
            byte[] other = seeds.get(random.nextInt(seeds.size())).bytes();
            Mutation[] mutations = Mutation.values();
            bytes = mutations[random.nextInt(mutations.length)].of(bytes, other, random);
        }
        return scan(seed.name() + ", seed " + start + ", number " + number, bytes);
    }

    private ArtifactReport scan(String name, byte[] bytes) {
        long begin = System.nanoTime();
        long allocated = memory.getCurrentThreadAllocatedBytes();
        try {
            ArtifactReport report = scanner.scan(
                    new ArtifactName("model.bin"), new BytesContent(bytes), Deadline.in(DEADLINE, System::nanoTime));
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            if (taken.compareTo(DEADLINE.plus(GRACE)) > 0) {
                throw new AssertionError("The scan took " + taken);
            }
            if (memory.getCurrentThreadAllocatedBytes() - allocated > MOST_ALLOCATED) {
                throw new AssertionError("The scan allocated more than " + MOST_ALLOCATED + " bytes");
            }
            return report;
        } catch (Exception | Error e) {
            throw new AssertionError("On a file made of " + name + ": " + hex(bytes), e);
        }
    }

    private static String hex(byte[] bytes) {
        return bytes.length + " bytes " + HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 2_000));
    }
}
