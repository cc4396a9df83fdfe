package dev.weir.drift.core.protection;

import java.util.List;
import java.util.Optional;

/** Where protection remembers. What is remembered of clients is bounded: those who asked least lately make room. */
public interface Memories {

    Optional<ClientMemory> client(ClientOfModel who);

    /** Remembers, and forgets another client when there are too many. */
    void remember(ClientOfModel who, ClientMemory memory);

    /** Keeps a request of the client's epoch at a place from 0, in place of an earlier one. */
    void keep(ClientOfModel who, int place, Request request);

    /** The first so many requests that were kept, in order. */
    List<Request> kept(ClientOfModel who, int count);

    Optional<CrowdMemory> crowd(String model);

    void remember(String model, CrowdMemory memory);

    /** The scale that the training data of a version shows. */
    Optional<Scale> published(String model, String version);

    /** The watch over a client's epoch, when it is at hand. */
    Optional<QueryWatch> watch(ClientOfModel who);

    void remember(ClientOfModel who, QueryWatch watch);
}
