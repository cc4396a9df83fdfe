package dev.weir.finops.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;

/** Says what is wrong with a question. */
final class Problems {

    private Problems() {}

    /** What a question means; 400 with the reason when it makes no sense. */
    static <T> T understood(Supplier<T> question) {
        try {
            return question.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(answer(Response.Status.BAD_REQUEST, String.valueOf(e.getMessage())));
        }
    }

    static NotFoundException missing(String what) {
        return new NotFoundException(answer(Response.Status.NOT_FOUND, what));
    }

    private static Response answer(Response.Status status, String title) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("title", title, "status", status.getStatusCode()))
                .build();
    }
}
