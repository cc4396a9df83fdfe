package dev.weir.scanner.core.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The pickles that {@code torch.save} writes. */
public final class TorchFiles {

    private TorchFiles() {}

    /** The members of an archive with a state dictionary, by name. */
    public static Map<String, byte[]> members() {
        return new TreeMap<>(Map.of(
                "archive/data.pkl",
                stateDictionary(),
                "archive/version",
                "3\n".getBytes(StandardCharsets.UTF_8),
                "archive/data/0",
                new byte[16]));
    }

    /** {@code OrderedDict(weight=tensor)} with one persistent storage, as {@code data.pkl} has it. */
    public static byte[] stateDictionary() {
        return Pickles.protocol(2)
                .global("collections", "OrderedDict")
                .raw('q', 0, ')', 'R', 'q', 1)
                .text("weight")
                .raw('q', 2)
                .global("torch._utils", "_rebuild_tensor_v2")
                .raw('q', 3, '(', '(')
                .text("storage")
                .raw('q', 4)
                .global("torch", "FloatStorage")
                .raw('q', 5)
                .text("0")
                .raw('q', 6)
                .text("cpu")
                .raw('q', 7, 'K', 4, 't', 'q', 8, 'Q')
                .raw('K', 0, 'K', 4, 0x85, 'q', 9, 'K', 1, 0x85, 'q', 10, 0x89)
                .global("collections", "OrderedDict")
                .raw(')', 'R', 't', 'R', 's')
                .stop();
    }
}
