package pfl.pravega.sink;

/** A serialised event on its way to Pravega. A null key means: any segment. */
final class OutEvent {
    final String key;
    final byte[] data;

    OutEvent(String key, byte[] data) {
        this.key = key;
        this.data = data;
    }
}
