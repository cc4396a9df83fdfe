package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Capture.Circumstances;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Origin;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.core.inferencelog.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of generative models, as spans or as events {@value #EVENT} of OTLP: {@code gen_ai.request.model} is the model,
 * {@code gen_ai.response.model} the version that answered, the first finish reason the label, and the inputs are numbers and
 * categories. What was asked and answered in words is not read. Other spans and events are left out.
 *
 * @see <a href="https://github.com/open-telemetry/semantic-conventions/blob/v1.37.0/docs/gen-ai/gen-ai-spans.md">
 *     OpenTelemetry semantic conventions 1.37.0, generative client AI spans</a>
 */
final class GenAiTelemetry {

    static final String EVENT = "gen_ai.client.inference.operation.details";

    private static final String OPERATION = "gen_ai.operation.name";
    private static final String PROVIDER = "gen_ai.provider.name";
    private static final String SYSTEM = "gen_ai.system";
    private static final String REQUEST_MODEL = "gen_ai.request.model";
    private static final String RESPONSE_MODEL = "gen_ai.response.model";
    private static final String RESPONSE_ID = "gen_ai.response.id";
    private static final String FINISH_REASONS = "gen_ai.response.finish_reasons";
    private static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
    private static final String ERROR = "error.type";
    private static final String SERVICE = "service.name";
    private static final List<String> USERS = List.of("user.id", "enduser.id");

    /** Operations around inferences, which have spans of their own. */
    private static final Set<String> NO_INFERENCE =
            Set.of("create_agent", "invoke_agent", "invoke_workflow", "execute_tool", "retrieval", "plan");

    private static final List<String> INPUTS = List.of(
            OPERATION,
            PROVIDER,
            "gen_ai.output.type",
            "gen_ai.request.choice.count",
            "gen_ai.request.frequency_penalty",
            "gen_ai.request.max_tokens",
            "gen_ai.request.presence_penalty",
            "gen_ai.request.temperature",
            "gen_ai.request.top_k",
            "gen_ai.request.top_p",
            "gen_ai.usage.input_tokens",
            OUTPUT_TOKENS);

    private static final Set<String> OTHERS = Set.of(
            SYSTEM,
            REQUEST_MODEL,
            RESPONSE_MODEL,
            RESPONSE_ID,
            FINISH_REASONS,
            ERROR,
            "user.id",
            "enduser.id",
            "event.name");

    private final Schemas schemas;
    private final Limits limits;

    GenAiTelemetry(Schemas schemas, Limits limits) {
        this.schemas = schemas;
        this.limits = limits;
    }

    /**
     * Takes each span or log record for itself; the number of a refusal counts them.
     *
     * @throws Malformed when the body holds neither spans nor log records, or more than the limits allow
     */
    Upload read(Node body, Instant now) {
        List<Capture> captures = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        int number = 0;
        boolean spans = body.has("resourceSpans");
        for (Node resource : body.at(spans ? "resourceSpans" : "resourceLogs").items()) {
            String service = resource.find("resource")
                    .map(found -> Telemetry.attributes(found, SERVICE::equals).get(SERVICE))
                    .map(found -> found instanceof Text(String text) ? text : "")
                    .orElse("");
            for (Node scope : items(resource, spans ? "scopeSpans" : "scopeLogs")) {
                for (Node record : items(scope, spans ? "spans" : "logRecords")) {
                    number++;
                    try {
                        captures.addAll(limits.check(captures(record, spans, service, now)));
                    } catch (Malformed failure) {
                        refused.add(new Refusal(number, String.valueOf(failure.getMessage())));
                    }
                }
            }
        }
        limits.requireRows(captures.size());
        return new Upload(captures, refused);
    }

    private List<Capture> captures(Node record, boolean span, String service, Instant now) {
        Telemetry telemetry = Telemetry.of(record, name -> INPUTS.contains(name) || OTHERS.contains(name));
        Optional<String> operation = telemetry.text(OPERATION);
        if (operation.isEmpty() || NO_INFERENCE.contains(operation.get()) || !span && !isInference(telemetry)) {
            return List.of();
        }
        String model = telemetry
                .text(REQUEST_MODEL)
                .or(() -> telemetry.text(RESPONSE_MODEL))
                .orElseThrow(() -> Malformed.at(record.path(), "has no " + REQUEST_MODEL));
        Optional<Long> start = telemetry
                .nanos(span ? "startTimeUnixNano" : "timeUnixNano")
                .or(() -> telemetry.nanos("observedTimeUnixNano"));
        Origin origin = new Origin(
                Door.OTEL,
                telemetry.text(RESPONSE_ID).orElseGet(() -> place(record)),
                model,
                telemetry.text(RESPONSE_MODEL).orElse(""),
                start.map(nanos -> Times.possible("startTimeUnixNano", Instant.ofEpochSecond(0, nanos), now))
                        .orElse(now),
                schemas.of(model));
        long nanos = telemetry.nanos("endTimeUnixNano").orElse(0L) - start.orElse(0L);
        String client = USERS.stream()
                .flatMap(name -> telemetry.text(name).stream())
                .findFirst()
                .orElse(service);
        int status = status(telemetry);
        return origin.whole(
                new Table(List.of(inputs(telemetry))),
                new Table(status == 200 ? List.of(outputs(telemetry)) : List.of()),
                new Circumstances(client, status, span ? Math.max(0, nanos / 1000) : 0));
    }

    private static boolean isInference(Telemetry log) {
        return log.record().find("eventName").map(Node::name).or(() -> log.text("event.name")).stream()
                .anyMatch(EVENT::equals);
    }

    private static List<Node> items(Node owner, String name) {
        return owner.find(name).map(Node::items).orElse(List.of());
    }

    private static String place(Node record) {
        return record.at("traceId").text() + '-' + record.at("spanId").text();
    }

    private static Map<String, Scalar> inputs(Telemetry telemetry) {
        Map<String, Scalar> inputs = new LinkedHashMap<>();
        for (String name : INPUTS) {
            Scalar value = telemetry.attributes().get(name);
            if (value == null && name.equals(PROVIDER)) {
                value = telemetry.attributes().get(SYSTEM);
            }
            if (value != null) {
                inputs.put(name, value);
            }
        }
        return inputs;
    }

    private static Map<String, Scalar> outputs(Telemetry telemetry) {
        Map<String, Scalar> outputs = new LinkedHashMap<>();
        telemetry.text(FINISH_REASONS).ifPresent(reasons -> {
            int end = reasons.indexOf(',');
            outputs.put(FINISH_REASONS, new Text(end < 0 ? reasons : reasons.substring(0, end)));
        });
        return outputs;
    }

    /** The status that the error names, or 500 for any other error. */
    private static int status(Telemetry telemetry) {
        boolean failed = telemetry
                .record()
                .find("status")
                .flatMap(status -> status.find("code"))
                .filter(code -> code.name().equals("2") || code.name().equals("STATUS_CODE_ERROR"))
                .isPresent();
        Optional<String> error = telemetry.text(ERROR);
        if (error.isEmpty()) {
            return failed ? 500 : 200;
        }
        return error.get().matches("[345]\\d\\d") ? Integer.parseInt(error.get()) : 500;
    }
}
