package dev.weir.scanner.core.protobuf;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.Map;

/**
 * The fields of an outermost message, by which a format without a signature is told. Fields that the schema lacks may
 * stand anywhere, for every reader of protobuf skips them.
 *
 * @param types wire type of each field of the schema
 */
public record Outline(Map<Integer, Integer> types) {

    public Outline {
        types = Map.copyOf(types);
    }

    /** Whether a content is a message from its first byte to its last, and each field of the schema has its type. */
    public boolean fits(Content content, Budget budget) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(content, budget)) {
            while (in.remaining() > 0) {
                long tag = Wire.varint(in);
                int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
                int type = (int) (tag & 7);
                if (number == 0 || types.getOrDefault(number, type) != type) {
                    return false;
                }
                in.skip(Wire.value(in, type));
            }
            return content.size() > 0;
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            return false;
        }
    }
}
