package dev.weir.drift.messaging;

import dev.weir.drift.messaging.fact.Topics;
import dev.weir.events.InferenceLogged;

/** Clients that ask a model of a bench, one request a second in all. */
final class Askers {

    private final Bench bench;
    private int asked;

    Askers(Bench bench) {
        this.bench = bench;
    }

    /** Seven clients in turn, with inputs as the training data has them. */
    void ordinary(int requests) {
        for (int i = 0; i < requests; i++) {
            usual("client" + i % 7, 200, i / 100.0);
        }
    }

    /** Requests that are not let in. */
    void refused(String client, int requests) {
        for (int i = 0; i < requests; i++) {
            usual(client, 401, 0);
        }
    }

    /** One request of a client whose inputs are usual but for so much. */
    void usual(String client, int status, double further) {
        ask(client, status, asked * 37 % 100 + further, asked % 4);
    }

    void ask(String client, int status, double distance, int carrier) {
        say(Traffic.asked(asked, client, status, distance, carrier));
    }

    /** The next request. */
    InferenceLogged.Builder next() {
        return InferenceLogged.newBuilder(Traffic.inference("1", asked, 0));
    }

    void say(InferenceLogged inference) {
        bench.say(Topics.INFERENCE_LOGGED, "i" + asked, inference, Traffic.at(asked));
        asked++;
    }
}
