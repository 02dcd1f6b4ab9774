/** Buckets of numbers that have the same sign, the same exponent and the same first 7 binary digits after the point. */
const bits = new DataView(new ArrayBuffer(8));

/** Bits of the upper half of a double that a bucket does not tell apart. */
const DROPPED = 13;
const MIN_NORMAL = 2 ** -1022;
const NAN = 0x7ff8_0000 >>> DROPPED;

/** In the order of the numbers: those nearer to 0 than the smallest normal double have bucket 0, negative numbers negative ones. */
export function bucketOf(x: number): number {
  if (Number.isNaN(x)) return NAN;
  const magnitude = Math.abs(x);
  if (magnitude < MIN_NORMAL) return 0;
  bits.setFloat64(0, magnitude);
  const bucket = bits.getUint32(0) >>> DROPPED;
  return x < 0 ? -bucket : bucket;
}

export function middleOf(bucket: number): number {
  if (bucket === 0) return 0;
  const magnitude = Math.abs(bucket);
  bits.setUint32(0, magnitude << DROPPED);
  bits.setUint32(4, 0);
  const from = bits.getFloat64(0);
  if (Number.isFinite(from)) bits.setUint32(0, (magnitude << DROPPED) | (1 << (DROPPED - 1)));
  const middle = bits.getFloat64(0);
  return bucket < 0 ? -middle : middle;
}
