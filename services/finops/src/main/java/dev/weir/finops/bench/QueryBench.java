package dev.weir.finops.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Questions to the service about a year, each another, over HTTP. */
final class QueryBench {

    private static final List<String> BY =
            List.of("model", "version", "owner,project", "cost_center", "tag:team", "deployment", "project,kind");

    private final URI service;
    private final PrintStream out;
    private final Random random = new Random(3);

    QueryBench(URI service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    /** Prints percentiles; whether all questions were answered. */
    boolean run(int questions, YearMonth now) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int question = -20; question < questions; question++) {
                HttpRequest request = HttpRequest.newBuilder(question(now)).build();
                long begin = System.nanoTime();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200 || answer.body().length() < 10) {
                    out.println(request.uri() + " " + answer.statusCode() + " " + answer.body());
                    return false;
                }
                if (question >= 0) {
                    millis.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        Collections.sort(millis);
        out.printf(
                "%-52s %8.0f %8.0f %8.0f ms (p50, p99, max of %d)%n",
                "questions by HTTP",
                millis.get(millis.size() / 2),
                millis.get((int) Math.ceil(millis.size() * .99) - 1),
                millis.getLast(),
                millis.size());
        return true;
    }

    private URI question(YearMonth now) {
        int months = 1 + random.nextInt(12);
        String grain = months == 1 ? "day" : random.nextBoolean() ? "month" : "day";
        String filter = random.nextInt(3) == 0 ? "" : "&filter=" + encoded("model=model-" + random.nextInt(40));
        return service.resolve("/costs?by=" + encoded(BY.get(random.nextInt(BY.size()))) + "&grain=" + grain + "&from="
                + now.minusMonths(months) + "&to=" + now + filter);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
