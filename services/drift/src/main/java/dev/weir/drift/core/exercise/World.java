package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;

/** What becomes of the inputs of all clients. */
enum World {
    STEADY {
        @Override
        Point change(Victim victim, Point point) {
            return point;
        }
    },

    /** Each number is higher by one and a half times its usual spread. */
    HIGHER {
        @Override
        Point change(Victim victim, Point point) {
            float[] values = point.values().clone();
            for (int i = 0; i < Victim.NUMBERS; i++) {
                values[i] += (float) (1.5 * victim.scale().spreads()[i]);
            }
            return new Point(point.shape(), values, point.texts());
        }
    },

    /** One number comes in a unit a thousand times smaller. */
    OTHER_UNIT {
        @Override
        Point change(Victim victim, Point point) {
            float[] values = point.values().clone();
            values[0] *= 1000;
            return new Point(point.shape(), values, point.texts());
        }
    };

    abstract Point change(Victim victim, Point point);
}
