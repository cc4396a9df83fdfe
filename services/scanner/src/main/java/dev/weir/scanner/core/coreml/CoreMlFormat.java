package dev.weir.scanner.core.coreml;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.carried.CarriedContent;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.coreml.ModelMessage.Text;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.protobuf.MessageWalk;
import dev.weir.scanner.core.protobuf.Wire;
import java.io.IOException;
import java.util.Map;

/** Core ML models ({@code .mlmodel}), which have no signature: they are told by the fields of their outermost message. */
public final class CoreMlFormat implements Format {

    private static final int VERSION = 1;
    private static final int DESCRIPTION = 2;
    private static final int UPDATABLE = 10;
    /** The kinds of models have fields from here on. */
    private static final int FIRST_KIND = 200;

    private static final int LATEST_VERSION = 32;

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public CoreMlFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "coreml";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        return head.at(0) == VERSION << 3
                && head.at(1) > 0
                && head.at(1) <= LATEST_VERSION
                && head.at(2) == (DESCRIPTION << 3 | Wire.LENGTH_DELIMITED)
                && hasKind(part, inspection);
    }

    private static boolean hasKind(Part part, Inspection inspection) throws IOException, Unreadable {
        boolean kind = false;
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            while (in.remaining() > 0) {
                inspection.budget().spendOperations(1);
                long tag = Wire.varint(in);
                long number = tag >>> 3;
                kind |= number >= FIRST_KIND;
                if (number != VERSION && number != DESCRIPTION && number != UPDATABLE && number < FIRST_KIND) {
                    return false;
                }
                in.skip(Wire.value(in, (int) (tag & 7)));
            }
            return kind;
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            return false;
        }
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        EmbeddedPickles.searchAll(rules, part, inspection);
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            new CarriedContent(rules, part.place(), inspection).search(content);
        }
        MetadataJudge metadata = new MetadataJudge(rules, inspection);
        MessageWalk.Listener<ModelMessage, Text> listener = (message, texts, offset) -> {
            Place place = part.place().at(offset);
            if (message == ModelMessage.CUSTOM) {
                String name = texts.getOrDefault(Text.CLASS, "?");
                inspection.report(CoreMlRules.CUSTOM, place, "Needs native code, the class " + name + ".");
            } else if (message == ModelMessage.FILE_NAME) {
                judgeLink(texts, place, inspection);
            } else if (message == ModelMessage.USER_DEFINED) {
                metadata.judge(texts.getOrDefault(Text.KEY, ""), texts.getOrDefault(Text.VALUE, ""), place);
            }
        };
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            new MessageWalk<>(in, inspection.budget(), listener).walk(ModelMessage.MODEL);
        }
    }

    private static void judgeLink(Map<Text, String> texts, Place place, Inspection inspection) {
        String file = texts.getOrDefault(Text.FILE, "");
        if (new MemberName(file).escapes()) {
            inspection.report(CoreMlRules.LINK, place, "Loading the model reads " + file + ".");
        }
    }
}
