package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.finops.core.anomaly.Contributor;
import java.util.List;

/** Contributors of an anomaly as JSON text. */
final class ContributorJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ContributorJson() {}

    private record Line(String dimension, String value, String actual, String expected) {}

    static String write(List<Contributor> contributors) {
        try {
            return MAPPER.writeValueAsString(contributors.stream()
                    .map(each -> new Line(
                            each.dimension(),
                            each.value(),
                            each.actual().toString(),
                            each.expected().toString()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("contributors are texts, which JSON can hold", e);
        }
    }

    static List<Contributor> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<Line>>() {}).stream()
                    .map(line -> new Contributor(
                            line.dimension(),
                            line.value(),
                            MoneyText.read(line.actual()),
                            MoneyText.read(line.expected())))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds contributors that this version did not write", e);
        }
    }
}
