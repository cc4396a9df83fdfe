package dev.weir.finops.core.statement;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values (RFC 4180). */
public final class Csv {

    private Csv() {}

    /** Writes a line; values that need it are quoted. */
    public static void line(Appendable out, List<String> values) throws IOException {
        out.append(values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
