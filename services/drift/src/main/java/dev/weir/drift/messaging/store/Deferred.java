package dev.weir.drift.messaging.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A processor whose reaction is made when its context and stores are there, and so is whole from its start. A reaction that
 * is an {@link Ending} is told when the task leaves this instance.
 */
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

    @Override
    public void close() {
        if (reaction instanceof Ending ending) {
            ending.end();
        }
    }

    /** Has something outside of its stores that goes with the task. */
    public interface Ending {

        void end();
    }
}
