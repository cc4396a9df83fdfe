package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Where a body comes from, with what was declared of its model; makes captures of its rows.
 *
 * @param model the name that the log says
 * @param version the version that the log says; empty when it says none
 */
public record Origin(Door door, String id, String model, String version, Instant at, ModelSchema schema) {

    /** @param client who asked; empty when that is not known */
    public List<Capture> asked(Table inputs, String client) {
        return each(inputs, (row, exchange) -> new Capture.Asked(exchange, schema.inputs(row), client));
    }

    public List<Capture> answered(Table outputs) {
        return each(outputs, (row, exchange) -> new Capture.Answered(exchange, schema.answer(row)));
    }

    /** @throws Malformed when there are not as many answers as questions; no answer at all is an answer without outputs */
    public List<Capture> whole(Table inputs, Table outputs, Capture.Circumstances circumstances) {
        List<Capture> captures = new ArrayList<>();
        int size = inputs.rows().size();
        if (!outputs.rows().isEmpty() && outputs.rows().size() != size) {
            throw new Malformed(
                    id + ": " + size + " rows were asked and " + outputs.rows().size() + " answered");
        }
        for (int row = 0; row < size; row++) {
            Map<String, Scalar> answer =
                    outputs.rows().isEmpty() ? Map.of() : outputs.rows().get(row);
            Map<String, Value> asked = schema.inputs(inputs.rows().get(row));
            captures.add(new Capture.Whole(exchange().row(row, size), asked, schema.answer(answer), circumstances));
        }
        return captures;
    }

    private List<Capture> each(Table table, BiFunction<Map<String, Scalar>, Exchange, Capture> capture) {
        List<Capture> captures = new ArrayList<>();
        int size = table.rows().size();
        for (int row = 0; row < size; row++) {
            captures.add(capture.apply(table.rows().get(row), exchange().row(row, size)));
        }
        return captures;
    }

    private Exchange exchange() {
        try {
            return new Exchange(
                    door,
                    id,
                    schema.model().orElse(model),
                    version.isEmpty() ? schema.version().orElse("") : version,
                    at);
        } catch (IllegalArgumentException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }
}
