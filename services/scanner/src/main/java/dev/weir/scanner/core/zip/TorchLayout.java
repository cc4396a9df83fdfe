package dev.weir.scanner.core.zip;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The layout of PyTorch's archives since 1.6: {@code <root>/data.pkl} is unpickled, {@code <root>/version} tells the
 * format, and numbered members of {@code <root>/data} and {@code <root>/constants} are the raw bytes of tensors.
 */
final class TorchLayout {

    private final Optional<Pattern> tensors;

    private TorchLayout(Optional<Pattern> tensors) {
        this.tensors = tensors;
    }

    static TorchLayout of(List<ZipEntry> entries) {
        List<String> names = entries.stream().map(ZipEntry::name).toList();
        return new TorchLayout(names.stream()
                .filter(n -> n.endsWith("/data.pkl"))
                .map(n -> n.substring(0, n.length() - "data.pkl".length()))
                .filter(root -> names.contains(root + "version"))
                .findFirst()
                .map(root -> Pattern.compile(Pattern.quote(root) + "(data|constants)/[0-9]+")));
    }

    /** Whether a member holds a tensor's numbers, which nothing interprets. */
    boolean isTensor(ZipEntry entry) {
        return tensors.map(t -> t.matcher(entry.name()).matches()).orElse(false);
    }
}
