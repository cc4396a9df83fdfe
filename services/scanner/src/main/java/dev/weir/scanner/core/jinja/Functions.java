package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.List;

/** Functions of templates over constants. */
final class Functions {

    private Functions() {}

    /** The result of a call. */
    static Folded call(Folded function, Arguments arguments, Reach reach) {
        return switch (function.path()) {
            case "dict" -> new Folded.Mapping(arguments.named());
            case "namespace" -> new Folded.Unknown("", arguments.all().isUnderscored());
            case "getattr" -> {
                reach.attribute(arguments.at(0), arguments.at(1), true);
                yield FilterReach.step(arguments.at(0), arguments.at(1));
            }
            case "str" -> arguments.at(0);
            case "chr" -> Arithmetic.text(Formatting.percent("%c", new Folded.Sequence(arguments.positional())));
            default -> Folded.mixed(arguments.all());
        };
    }

    /** {@code from[a:b:c]}. */
    static Folded slice(Folded from, List<Folded> bounds) {
        Folded items = from.isKnown() ? Filters.apply("list", from, Arguments.NONE) : Folded.UNKNOWN;
        if (!(items instanceof Folded.Sequence(List<Folded> all))) {
            return Folded.mixed(from);
        }
        int step = bounds.size() > 2 ? integer(bounds.get(2), 1) : 1;
        if (step == 0) {
            return Folded.mixed(from);
        }
        int size = all.size();
        int start = clamp(integer(bounds.get(0), step > 0 ? 0 : size - 1), size, step);
        int end = bounds.size() > 1 && bounds.get(1) instanceof Folded.Number
                ? clamp(integer(bounds.get(1), 0), size, step)
                : step > 0 ? size : -1;
        List<Folded> taken = new ArrayList<>();
        for (long i = start; step > 0 ? i < end : i > end; i += step) {
            taken.add(all.get((int) i));
        }
        Folded result = new Folded.Sequence(taken);
        return from instanceof Folded.Text ? Filters.joinedBy(new Folded.Text(""), result) : result;
    }

    private static int integer(Folded bound, int otherwise) {
        return bound instanceof Folded.Number(double value) ? (int) value : otherwise;
    }

    private static int clamp(int index, int size, int step) {
        int place = index < 0 ? index + size : index;
        return step > 0 ? Math.clamp(place, 0, size) : Math.clamp(place, -1, size - 1);
    }
}
