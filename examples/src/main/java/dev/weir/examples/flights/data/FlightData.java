package dev.weir.examples.flights.data;

import dev.weir.artifacts.Digest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The flights that this module carries; {@code DATA.md} beside them says where they come from.
 *
 * @param flights in order of departure
 * @param digest of the file
 */
public record FlightData(List<Flight> flights, Digest digest) {

    /** Names of the features, in the order of the file. */
    public static final List<String> FEATURES = List.of(
            "day_phase",
            "distance_kmi",
            "origin_north",
            "origin_east",
            "dest_north",
            "dest_east",
            "origin_delay_1d",
            "dest_delay_1d",
            "origin_departures_1h");

    private static final String FILE = "flights-2001-east.csv.gz";
    private static final int FIRST_FEATURE = 4;
    private static final int ARRIVAL_DELAY = 3;

    public FlightData {
        flights = List.copyOf(flights);
    }

    /** Reads them all. */
    public static FlightData load() {
        try (InputStream in = FlightData.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            byte[] bytes = in.readAllBytes();
            List<Flight> flights = read(new GZIPInputStream(new ByteArrayInputStream(bytes)));
            return new FlightData(flights, Digest.ofContent(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * Reads CSV with a header.
     *
     * @throws IllegalArgumentException when the columns are not those that are expected
     */
    static List<Flight> read(InputStream csv) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
        String header = lines.readLine();
        List<String> columns = header == null ? List.of() : Arrays.asList(header.split(","));
        if (columns.size() < FIRST_FEATURE
                || !columns.subList(FIRST_FEATURE, columns.size()).equals(FEATURES)) {
            throw new IllegalArgumentException("the columns are " + header);
        }
        List<Flight> flights = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            flights.add(flight(line.split(",")));
        }
        return flights;
    }

    private static Flight flight(String[] cells) {
        List<Float> features = Arrays.stream(cells, FIRST_FEATURE, cells.length)
                .map(Float::valueOf)
                .toList();
        return new Flight(LocalDateTime.parse(cells[0]), features, Integer.parseInt(cells[ARRIVAL_DELAY]) >= 1);
    }
}
