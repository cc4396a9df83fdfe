package dev.weir.finops.core.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Finds a low point of a function of a few variables without derivatives (Nelder and Mead 1965). */
final class NelderMead {

    private record Vertex(double[] at, double value) {}

    private final ToDoubleFunction<double[]> function;
    private final double[] least;
    private final double[] most;

    /**
     * @param least lowest value of each variable
     * @param most highest value of each variable
     */
    NelderMead(ToDoubleFunction<double[]> function, double[] least, double[] most) {
        this.function = function;
        this.least = least;
        this.most = most;
    }

    /** The best point found within a number of rounds. */
    double[] from(double[] start, int rounds) {
        Vertex[] simplex = simplex(start);
        for (int round = 0; round < rounds; round++) {
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
            if (simplex[simplex.length - 1].value() - simplex[0].value() <= 1e-7 * Math.abs(simplex[0].value())) {
                break;
            }
            improve(simplex);
        }
        return Arrays.stream(simplex)
                .min(Comparator.comparingDouble(Vertex::value))
                .orElseThrow()
                .at();
    }

    private void improve(Vertex[] simplex) {
        int last = simplex.length - 1;
        double[] centre = centre(simplex);
        Vertex reflected = toward(centre, simplex[last], -1);
        if (reflected.value() < simplex[0].value()) {
            Vertex expanded = toward(centre, simplex[last], -2);
            simplex[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < simplex[last - 1].value()) {
            simplex[last] = reflected;
        } else {
            Vertex contracted = toward(centre, simplex[last], reflected.value() < simplex[last].value() ? -0.5 : 0.5);
            if (contracted.value() < Math.min(reflected.value(), simplex[last].value())) {
                simplex[last] = contracted;
            } else {
                for (int vertex = 1; vertex <= last; vertex++) {
                    simplex[vertex] = toward(simplex[0].at(), simplex[vertex], 0.5);
                }
            }
        }
    }

    private static double[] centre(Vertex[] simplex) {
        double[] centre = new double[simplex.length - 1];
        for (int vertex = 0; vertex < simplex.length - 1; vertex++) {
            for (int variable = 0; variable < centre.length; variable++) {
                centre[variable] += simplex[vertex].at()[variable] / centre.length;
            }
        }
        return centre;
    }

    private Vertex toward(double[] centre, Vertex vertex, double share) {
        double[] at = new double[centre.length];
        for (int variable = 0; variable < at.length; variable++) {
            at[variable] = centre[variable] + share * (vertex.at()[variable] - centre[variable]);
        }
        return vertex(at);
    }

    private Vertex[] simplex(double[] start) {
        Vertex[] simplex = new Vertex[start.length + 1];
        simplex[start.length] = vertex(start.clone());
        for (int variable = 0; variable < start.length; variable++) {
            double[] at = start.clone();
            double room = most[variable] - least[variable];
            at[variable] += at[variable] + room / 4 <= most[variable] ? room / 4 : -room / 4;
            simplex[variable] = vertex(at);
        }
        return simplex;
    }

    private Vertex vertex(double[] at) {
        for (int variable = 0; variable < at.length; variable++) {
            at[variable] = Math.clamp(at[variable], least[variable], most[variable]);
        }
        double value = function.applyAsDouble(at);
        return new Vertex(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
}
