package pfl.pravega;

import java.io.Serializable;

/**
 * Takes the events that can't be deserialised; {@link DeadLetterStream} is one. All methods are called
 * in the task's thread, and what they throw fails the task. After a failure events are read again, so
 * a handler meets an event at least once.
 */
@FunctionalInterface
public interface BadEventHandler extends Serializable {
    /**
     * Called once where the task runs, before all else.
     *
     * @throws Exception if the handler can't work
     */
    default void open() throws Exception {
    }

    /**
     * Takes one event.
     *
     * @param event the event, where it is and what is wrong with it
     * @throws Exception if it can't be taken
     */
    void handle(BadEvent event) throws Exception;

    /** Called before a checkpoint: what was handled must be safe when this returns. */
    default void flush() {
    }

    /**
     * Called at the end, also after a failure.
     *
     * @throws Exception if what was handled is not safe
     */
    default void close() throws Exception {
    }
}
