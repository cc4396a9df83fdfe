package dev.weir.local.demo;

import java.io.IOException;

/** One part of the story. */
@FunctionalInterface
interface Scene {

    /**
     * Plays it on a stage.
     *
     * @throws SceneFailure when something that must happen does not
     */
    void play(Stage stage) throws SceneFailure, IOException, InterruptedException;
}
