/** A queue of things that are due at a time. */

export interface Timer<T> {
  readonly time: number;
  /** Of two that are due at the same time, the one of the smaller order comes first. */
  readonly order: number;
  readonly of: T;
}

export interface Timers<T> {
  add(timer: Timer<T>): void;
  /** Takes the first one, if it is due at that time. */
  due(time: number): Timer<T> | undefined;
}

export function timers<T>(): Timers<T> {
  /** A binary heap. */
  const heap: Timer<T>[] = [];
  const before = (a: Timer<T>, b: Timer<T>): boolean => (a.time === b.time ? a.order < b.order : a.time < b.time);

  function up(from: number): void {
    const timer = heap[from] as Timer<T>;
    let at = from;
    for (let parent = (at - 1) >> 1; at > 0 && before(timer, heap[parent] as Timer<T>); parent = (at - 1) >> 1) {
      heap[at] = heap[parent] as Timer<T>;
      at = parent;
    }
    heap[at] = timer;
  }

  function down(timer: Timer<T>): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Timer<T>, heap[child] as Timer<T>)) child++;
      if (!before(heap[child] as Timer<T>, timer)) break;
      heap[at] = heap[child] as Timer<T>;
      at = child;
    }
    heap[at] = timer;
  }

  return {
    add(timer) {
      heap.push(timer);
      up(heap.length - 1);
    },
    due(time) {
      const first = heap[0];
      if (first === undefined || first.time > time) return undefined;
      const last = heap.pop() as Timer<T>;
      if (heap.length > 0) down(last);
      return first;
    },
  };
}
