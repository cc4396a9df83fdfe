package dev.weir.scanner.core;

import dev.weir.scanner.core.format.Formats;
import dev.weir.scanner.core.format.UnreadFormat;
import dev.weir.scanner.core.onnx.OnnxFormat;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.PickleFormat;
import dev.weir.scanner.core.safetensors.SafetensorsFormat;
import dev.weir.scanner.core.text.TextFormat;
import dev.weir.scanner.core.zip.ZipFormat;
import java.util.List;

/** The formats that this scanner reads. A new one is added here. */
public final class KnownFormats {

    private KnownFormats() {}

    /** All formats, judging pickles by these rules. */
    public static Formats with(GlobalRules rules) {
        return new Formats(
                List.of(new ZipFormat(), new SafetensorsFormat(), new PickleFormat(rules)),
                List.of(new OnnxFormat(), new TextFormat(), new UnreadFormat()));
    }
}
