package pfl.pravega.sink;

import java.io.IOException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** A failure that a restart can't repair: Flink ends the job instead of restarting it for ever. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class UnrecoverableSinkException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says what happened, where, and what to do. */
    public UnrecoverableSinkException(String message) {
        super(message);
    }

    /** Says what happened, where, and what to do; the cause is kept. */
    public UnrecoverableSinkException(String message, Throwable cause) {
        super(message, cause);
    }
}
