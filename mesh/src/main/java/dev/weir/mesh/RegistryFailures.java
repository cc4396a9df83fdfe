package dev.weir.mesh;

import com.microsoft.kiota.ApiException;

/** Tells an unreachable or failing schema registry from a record or schema that it rightly refuses. */
final class RegistryFailures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private RegistryFailures() {}

    static RuntimeException explain(String what, RuntimeException failure) {
        String message = "cannot " + what + ": " + rootMessage(failure);
        return unavailable(failure) ? new TransientFailure(message, failure) : new PermanentFailure(message, failure);
    }

    private static boolean unavailable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException answer) {
                int status = answer.getResponseStatusCode();
                return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
            }
        }
        return FailureKind.of(failure) == FailureKind.TRANSIENT;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : " " + root.getMessage());
    }
}
