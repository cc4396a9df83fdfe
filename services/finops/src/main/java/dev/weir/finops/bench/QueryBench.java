package dev.weir.finops.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Questions to the service about a year, each another, over HTTP. */
final class QueryBench {

    private static final List<String> BY =
            List.of("model", "version", "owner,project", "cost_center", "tag:team", "deployment", "project,kind");

    /** How many of the slowest questions are told. */
    private static final int SLOWEST = 5;

    private final URI service;
    private final PrintStream out;
    private final Random random = new Random(3);

    QueryBench(URI service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    /** Prints percentiles and the slowest questions; whether all questions were answered. */
    boolean run(int questions, YearMonth now) throws IOException, InterruptedException {
        List<Answered> answers = new ArrayList<>();
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
                    answers.add(new Answered(
                            (System.nanoTime() - begin) / 1e6, answer.body().length(), request.uri()));
                }
            }
        }
        answers.sort(Comparator.comparingDouble(Answered::millis));
        out.printf(
                "%-52s %8.0f %8.0f %8.0f ms (p50, p99, max of %d)%n",
                "questions by HTTP",
                answers.get(answers.size() / 2).millis(),
                answers.get((int) Math.ceil(answers.size() * .99) - 1).millis(),
                answers.getLast().millis(),
                answers.size());
        answers.reversed().stream().limit(SLOWEST).forEach(answer -> out.println("  " + answer));
        return true;
    }

    /**
     * A question that was answered.
     *
     * @param length of the answer in characters
     */
    private record Answered(double millis, int length, URI question) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6.0f ms %,12d characters  %s",
                    millis,
                    length,
                    URLDecoder.decode(question.getRawQuery(), StandardCharsets.UTF_8));
        }
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
