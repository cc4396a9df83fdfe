package dev.weir.finops.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A series of the M4 competition.
 *
 * @param history what methods may see
 * @param truth what came
 */
record M4Series(String name, double[] history, double[] truth) {

    /**
     * Reads a training and a test file: a heading, then one series a line, its name first.
     *
     * @throws IOException when a file cannot be read or a series has no test part
     */
    static List<M4Series> read(Path training, Path test) throws IOException {
        Map<String, double[]> truths = rows(test);
        List<M4Series> series = new ArrayList<>();
        for (Map.Entry<String, double[]> row : rows(training).entrySet()) {
            double[] truth = truths.get(row.getKey());
            if (truth == null || truth.length == 0 || row.getValue().length == 0) {
                throw new IOException(training + " and " + test + " do not both hold values of " + row.getKey());
            }
            series.add(new M4Series(row.getKey(), row.getValue(), truth));
        }
        return series;
    }

    private static Map<String, double[]> rows(Path file) throws IOException {
        Map<String, double[]> rows = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.replace("\"", "").split(",", -1);
                rows.put(cells[0], values(file, cells));
            }
        }
        return rows;
    }

    private static double[] values(Path file, String[] cells) throws IOException {
        try {
            return Arrays.stream(cells)
                    .skip(1)
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IOException(file + " holds what is no number in series " + cells[0] + ": " + e.getMessage(), e);
        }
    }
}
