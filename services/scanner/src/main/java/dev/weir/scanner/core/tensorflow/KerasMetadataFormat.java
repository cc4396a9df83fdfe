package dev.weir.scanner.core.tensorflow;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.keras.KerasJudge;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.protobuf.MessageWalk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** {@code keras_metadata.pb} beside a saved model: the configuration of each Keras object in it, as JSON. */
public final class KerasMetadataFormat implements Format {

    private final KerasJudge keras;

    /** @param rules what is known of Python's globals */
    public KerasMetadataFormat(GlobalRules rules) {
        this.keras = new KerasJudge(rules);
    }

    @Override
    public String name() {
        return "keras-metadata";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return head.at(0) == 0x0a && new String(head.copy(), StandardCharsets.ISO_8859_1).contains("_tf_keras_");
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        MessageWalk.Listener<GraphMessage, GraphMessage.Text> listener = (message, texts, offset) -> {
            Optional<JsonValue> configuration = document(texts);
            if (message == GraphMessage.KERAS_OBJECT && configuration.isPresent()) {
                keras.judge(configuration.get(), part.place().at(offset), inspection);
            }
        };
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            new MessageWalk<>(in, inspection.budget(), listener).walk(GraphMessage.KERAS_METADATA);
        }
    }

    private static Optional<JsonValue> document(Map<GraphMessage.Text, String> texts) throws LimitReached {
        try {
            return Optional.of(JsonReader.readLeniently(texts.getOrDefault(GraphMessage.Text.VALUE, "")));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
