package dev.weir.scanner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.zip.Zips;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No input crashes a scan, outlives its deadline or exhausts its memory. {@code ./weir fuzz} looks for longer. */
class FuzzTest {

    private static final int FILES = 1_500;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final long seed = Long.getLong("weir.fuzz.seed", 1);
    private final int minutes = Integer.getInteger("weir.fuzz.minutes", 0);

    @Test
    void noInputCrashesOrHangsAScan() {
        Fuzzer fuzzer = new Fuzzer(seed);
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long word = System.nanoTime() + BETWEEN_WORDS.toNanos();
        long number = 0;
        for (; number < FILES || System.nanoTime() < end; number++) {
            verdicts.merge(fuzzer.scan(number).verdict(), 1, Integer::sum);
            if (System.nanoTime() > word) {
                word += BETWEEN_WORDS.toNanos();
                System.out.println("seed " + seed + ", " + number + " files: " + verdicts);
            }
        }

        assertThat(verdicts).containsOnlyKeys(Verdict.values());
    }

    @Test
    void whateverFollowsACommandItStaysMalicious() {
        Random random = new Random(seed);
        for (int protocol = 0; protocol <= 5; protocol++) {
            byte[] command = Pickles.osSystem(protocol);
            for (int round = 0; round < 50; round++) {
                byte[] tail = new byte[random.nextInt(200)];
                random.nextBytes(tail);
                byte[] file = Compressed.concat(Arrays.copyOf(command, command.length - 1), tail);

                assertThat(Scans.scan(file).verdict()).isEqualTo(Verdict.MALICIOUS);
            }
        }
    }

    @Test
    void whateverIsDoneToTheArchiveAroundACommandItIsNeverClean() {
        byte[] command = Pickles.osSystem(2);
        byte[] archive = Zips.stored(Map.of("data.pkl", command));
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] broken = archive.clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(broken.length - command.length);
                broken[at < 38 ? at : at + command.length] = (byte) random.nextInt(256);
            }

            assertThat(Scans.scan(broken).verdict()).isNotEqualTo(Verdict.CLEAN);
        }
    }
}
