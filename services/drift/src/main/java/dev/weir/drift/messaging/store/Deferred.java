package dev.weir.drift.messaging.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** A processor whose reaction is made when its context and stores are there, and so is whole from its start. */
public final class Deferred<KI, VI, KO, VO> implements Processor<KI, VI, KO, VO> {

    private final Function<ProcessorContext<KO, VO>, Consumer<Record<KI, VI>>> maker;
    private Consumer<Record<KI, VI>> reaction = record -> {
        throw new IllegalStateException("no record comes before a processor is initialised");
    };

    public Deferred(Function<ProcessorContext<KO, VO>, Consumer<Record<KI, VI>>> maker) {
        this.maker = maker;
    }

    @Override
    public void init(ProcessorContext<KO, VO> context) {
        reaction = maker.apply(context);
    }

    @Override
    public void process(Record<KI, VI> record) {
        reaction.accept(record);
    }
}
