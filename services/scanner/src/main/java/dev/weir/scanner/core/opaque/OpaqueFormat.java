package dev.weir.scanner.core.opaque;

import dev.weir.scanner.core.carried.CarriedContent;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Whatever no other format recognises: raw numbers, images, vocabularies, models of libraries that read them as plain
 * data. No known loader runs what such content begins with, so it is clean unless it carries a pickle, a program or code.
 */
public final class OpaqueFormat implements Format {

    /** Names of formats that can run code or that are read elsewhere: what bears one and is none is not understood. */
    private static final Set<String> CLAIMED = Set.of(
            "pkl",
            "pickle",
            "joblib",
            "dill",
            "pt",
            "pth",
            "ckpt",
            "h5",
            "hdf5",
            "keras",
            "npy",
            "npz",
            "safetensors",
            "onnx",
            "gguf",
            "tflite",
            "zip",
            "tar",
            "gz",
            "bz2",
            "xz",
            "lzma",
            "zst",
            "lz4",
            "7z",
            "nemo",
            "mar",
            "skops");

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public OpaqueFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "opaque";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return true;
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        String name = part.name();
        if (CLAIMED.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            inspection.report(OpaqueRules.UNKNOWN, part.place(), "The content is of no known format.");
        }
        try (Spooled spooled = inspection.atAnyPlace(part.content())) {
            RandomContent content = CarriedContent.remembered(spooled);
            new EmbeddedPickles(rules, part.place(), inspection).search(content);
            new CarriedContent(rules, part.place(), inspection).search(content);
        }
    }
}
