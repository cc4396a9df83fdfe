package dev.weir.cluster.http;

import dev.weir.cluster.inference.Answer;
import dev.weir.cluster.inference.Caller;
import dev.weir.cluster.inference.Inference;
import dev.weir.cluster.inference.InferenceListener;
import dev.weir.cluster.inference.InvalidRequest;
import dev.weir.cluster.inference.ModelFailure;
import dev.weir.cluster.inference.ServedModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers inference requests and tells of those that were answered. */
public final class InferenceEndpoint {

    private final InferenceListener listener;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /**
     * An endpoint.
     *
     * @param ids makes unique ids for requests that bring none
     */
    public InferenceEndpoint(InferenceListener listener, Supplier<String> ids, InstantSource clock) {
        this.listener = listener;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param lookup finds the model; asked again when the one it found was replaced before it could answer
     */
    Reply infer(Supplier<Optional<ServedModel>> lookup, byte[] body, Caller caller) {
        Instant requestedAt = clock.instant();
        try {
            JsonRequest request = JsonRequest.read(body);
            for (Optional<ServedModel> served = lookup.get(); served.isPresent(); served = lookup.get()) {
                Optional<Answer> answer = served.get().answer(request.inputs());
                if (answer.isPresent()) {
                    return answered(served.get(), request, answer.get(), caller, requestedAt);
                }
            }
            return Reply.error(404, "no such model is served");
        } catch (InvalidRequest e) {
            return Reply.error(400, String.valueOf(e.getMessage()));
        } catch (ModelFailure e) {
            return Reply.error(500, String.valueOf(e.getMessage()));
        }
    }

    private Reply answered(ServedModel served, JsonRequest request, Answer answer, Caller caller, Instant requestedAt) {
        String id = request.id().isEmpty() ? ids.get() : request.id();
        byte[] body = JsonResponses.answer(served.workload().model(), id, answer);
        Duration latency = Duration.between(requestedAt, clock.instant());
        int rows = answer.predictions().size();
        List<Inference> inferences = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            inferences.add(new Inference(
                    Inference.id(id, row, rows),
                    served.workload(),
                    answer.inputs().get(row),
                    answer.predictions().get(row),
                    caller,
                    requestedAt,
                    latency.isNegative() ? Duration.ZERO : latency));
        }
        listener.answered(inferences, answer.cpuNanos());
        return Reply.json(200, body);
    }
}
