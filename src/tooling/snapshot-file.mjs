/**
 * The layout of a snapshot's file: of Node 20, which writes it in `SnapshotData::ToFile` of src/node_snapshotable.cc. Last comes a list of the
 * modules of Node, each with the code that V8 compiled for it: their number, then for each the length of its name, the name, the length of its code, the code.
 * Numbers have eight bytes, the lowest first.
 */

const NUMBER = 8;
/** Node has some 300 modules. */
const [FEWEST, MOST] = [100, 1000];
const LONGEST_NAME = 100;

/**
 * The snapshot without that code, a third of it, which every start would read for nothing: what a start needs of Node is in the heap already, and
 * what is loaded later is compiled then, as in a Node that was built without it. Undefined where the file is not laid out like this.
 */
export function withoutNodesCode(snapshot) {
  for (let at = 0; at + 2 * NUMBER <= snapshot.length; at++) {
    const count = snapshot.readUInt32LE(at);
    if (count < FEWEST || count > MOST || !endsAfter(snapshot, at, count)) continue;
    return Buffer.concat([snapshot.subarray(0, at), Buffer.alloc(NUMBER)]);
  }
  return undefined;
}

/** Whether a list of so many modules begins there and takes all of the rest. */
function endsAfter(snapshot, start, count) {
  let at = start + NUMBER;
  for (let i = 0; i < count; i++) {
    const name = lengthAt(snapshot, at);
    if (name === 0 || name > LONGEST_NAME) return false;
    at += NUMBER + name;
    at += NUMBER + lengthAt(snapshot, at);
  }
  return at === snapshot.length;
}

/** Zero stands for what no length can be: none, or more than the file has. */
function lengthAt(snapshot, at) {
  const length = at + NUMBER <= snapshot.length ? snapshot.readBigUInt64LE(at) : 0n;
  return length <= BigInt(snapshot.length - at) ? Number(length) : 0;
}
