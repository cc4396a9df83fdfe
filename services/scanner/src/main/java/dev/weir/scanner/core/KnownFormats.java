package dev.weir.scanner.core;

import dev.weir.scanner.core.compress.CompressedFormat;
import dev.weir.scanner.core.coreml.CoreMlFormat;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Formats;
import dev.weir.scanner.core.format.UnreadFormat;
import dev.weir.scanner.core.gguf.GgufFormat;
import dev.weir.scanner.core.hdf5.HdfFormat;
import dev.weir.scanner.core.numpy.NumpyFormat;
import dev.weir.scanner.core.onnx.OnnxFormat;
import dev.weir.scanner.core.opaque.OpaqueFormat;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.PickleFormat;
import dev.weir.scanner.core.rdata.RdataFormat;
import dev.weir.scanner.core.safetensors.SafetensorsFormat;
import dev.weir.scanner.core.sevenzip.SevenZipFormat;
import dev.weir.scanner.core.tar.TarFormat;
import dev.weir.scanner.core.tensorflow.GraphFormat;
import dev.weir.scanner.core.tensorflow.KerasMetadataFormat;
import dev.weir.scanner.core.text.TextFormat;
import dev.weir.scanner.core.tflite.TfliteFormat;
import dev.weir.scanner.core.zip.ZipFormat;
import java.util.ArrayList;
import java.util.List;

/** The formats that this scanner reads. A new one is added here. */
public final class KnownFormats {

    private KnownFormats() {}

    /** All formats, judging pickles by these rules. */
    public static Formats with(GlobalRules rules) {
        List<Format> structured = new ArrayList<>(CompressedFormat.all());
        structured.addAll(List.of(
                new ZipFormat(rules),
                new TarFormat(),
                new SevenZipFormat(),
                new NumpyFormat(),
                new SafetensorsFormat(rules),
                new HdfFormat(rules),
                new GgufFormat(rules),
                new CoreMlFormat(rules),
                new TfliteFormat(),
                new RdataFormat(),
                new GraphFormat(),
                new KerasMetadataFormat(rules),
                OnnxFormat.byNodes(rules),
                new PickleFormat(rules)));
        return new Formats(
                structured,
                List.of(
                        new TextFormat(rules),
                        OnnxFormat.byFields(rules),
                        new UnreadFormat(),
                        new OpaqueFormat(rules)));
    }
}
