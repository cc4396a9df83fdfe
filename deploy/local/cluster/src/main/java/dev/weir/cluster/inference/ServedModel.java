package dev.weir.cluster.inference;

import ai.onnxruntime.OrtException;
import dev.weir.cluster.onnx.OnnxModel;
import dev.weir.cluster.onnx.Output;
import dev.weir.cluster.onnx.Signature;
import dev.weir.cluster.workload.Workload;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A verified model that answers until it is closed; closing waits for the answers under way. */
public final class ServedModel implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Workload workload;
    private final OnnxModel model;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    ServedModel(Workload workload, OnnxModel model) {
        this.workload = workload;
        this.model = model;
    }

    public Workload workload() {
        return workload;
    }

    public Signature signature() {
        return model.signature();
    }

    /** Memory that the model takes, in bytes. */
    public long bytes() {
        return model.bytes();
    }

    /**
     * Answers a request.
     *
     * @return none when the model was closed in the meantime and another may have taken its place
     * @throws InvalidRequest when the inputs do not fit
     * @throws ModelFailure when the model cannot compute
     */
    public Optional<Answer> answer(List<InputTensor> inputs) {
        float[][] rows = FeatureRows.assemble(signature(), inputs);
        lock.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(compute(rows));
        } finally {
            lock.readLock().unlock();
        }
    }

    private Answer compute(float[][] rows) {
        try {
            long before = THREADS.getCurrentThreadCpuTime();
            List<Output> outputs = model.run(rows);
            long cpuNanos = Math.max(0, THREADS.getCurrentThreadCpuTime() - before);
            List<Prediction> predictions = Predictions.read(outputs, signature().labels(), rows.length);
            return new Answer(Arrays.stream(rows).map(this::named).toList(), outputs, predictions, cpuNanos);
        } catch (OrtException e) {
            throw new ModelFailure(e);
        }
    }

    private List<NamedNumber> named(float[] row) {
        List<String> features = signature().features();
        List<NamedNumber> named = new ArrayList<>(row.length);
        for (int column = 0; column < row.length; column++) {
            String name = features.isEmpty() ? signature().input() + "[" + column + "]" : features.get(column);
            named.add(new NamedNumber(name, row[column]));
        }
        return named;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                model.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
