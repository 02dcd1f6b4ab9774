/**
 * Powers, logarithms and roots on pairs of doubles (about 32 digits), rounded once: with nothing but `+ - * /` on the way, they are the same
 * to the last bit on every machine and in Java, and nearly always the double next to the exact result. `Precise.java` does the same steps.
 */

/** The sum of both, unevaluated; the second is below half a unit of the first's last place. */
type Pair = readonly [high: number, low: number];

const LN2: Pair = [0.6931471805599453, 2.3190468138462996e-17];
const SPLITTER = 134_217_729;
const TERMS_OF_LOG = 17;
const TERMS_OF_EXP = 12;

function fastSum(a: number, b: number): Pair {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

function sum(a: number, b: number): Pair {
  const s = a + b;
  const other = s - a;
  return [s, a - (s - other) + (b - other)];
}

function product(a: number, b: number): Pair {
  const p = a * b;
  const ca = SPLITTER * a;
  const aHigh = ca - (ca - a);
  const aLow = a - aHigh;
  const cb = SPLITTER * b;
  const bHigh = cb - (cb - b);
  const bLow = b - bHigh;
  return [p, aHigh * bHigh - p + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

function add(a: Pair, b: Pair): Pair {
  const [s, error] = sum(a[0], b[0]);
  return fastSum(s, error + (a[1] + b[1]));
}

function times(a: Pair, b: Pair): Pair {
  const [p, error] = product(a[0], b[0]);
  return fastSum(p, error + (a[0] * b[1] + a[1] * b[0]));
}

function over(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = add(a, times(b, [-first, 0]));
  const second = rest[0] / b[0];
  const last = add(rest, times(b, [-second, 0]));
  return add(fastSum(first, second), [last[0] / b[0], 0]);
}

const INVERSE: readonly Pair[] = Array.from({ length: 2 * TERMS_OF_LOG + 2 }, (_, n) => (n === 0 ? [0, 0] : over([1, 0], [n, 0])));

const view = new DataView(new ArrayBuffer(8));

/** 2 to the power of `n`, from -1022 to 1023. */
function powerOfTwo(n: number): number {
  view.setUint32(0, (n + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

/** Of a positive, finite number: as the sum of the logarithm of a number between the roots of 1/2 and 2, and of a power of 2. */
function logOf(x: number): Pair {
  const small = x < powerOfTwo(-1022);
  const normal = small ? x * powerOfTwo(54) : x;
  view.setFloat64(0, normal);
  let exponent = ((view.getUint32(0) >>> 20) & 0x7ff) - 1023;
  let m = normal * powerOfTwo(-exponent >= -1022 ? -exponent : -1022);
  if (exponent === 1023) m /= 2;
  if (m > 1.4142135623730951) {
    m /= 2;
    exponent++;
  }
  const s = over([m - 1, 0], sum(m, 1));
  const z = times(s, s);
  let series = INVERSE[2 * TERMS_OF_LOG - 1] as Pair;
  for (let k = TERMS_OF_LOG - 2; k >= 0; k--) series = add(times(series, z), INVERSE[2 * k + 1] as Pair);
  return add(times(times(s, [2, 0]), series), times(LN2, [exponent - (small ? 54 : 0), 0]));
}

function expOf(x: Pair): number {
  if (x[0] > 710) return Infinity;
  if (x[0] < -746) return 0;
  const k = Math.floor(x[0] / LN2[0] + 0.5);
  const rest = times(add(x, times(LN2, [-k, 0])), [0.125, 0]);
  let series: Pair = [1, 0];
  for (let n = TERMS_OF_EXP; n > 0; n--) series = add(times(times(rest, INVERSE[n] as Pair), series), [1, 0]);
  for (let i = 0; i < 3; i++) series = times(series, series);
  return scaled(series[0], k);
}

function scaled(x: number, k: number): number {
  if (k > 1000) return x * powerOfTwo(1000) * powerOfTwo(k - 1000);
  return k < -1000 ? x * powerOfTwo(-1000) * powerOfTwo(k + 1000) : x * powerOfTwo(k);
}

export function exponential(x: number): number {
  return Number.isFinite(x) ? expOf([x, 0]) : Math.exp(x);
}

/** `x` to the power of `y`; with 0, infinity and NaN as IEEE 754 says, but 1 to the power of infinity or NaN is NaN. */
export function power(x: number, y: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x ** y;
  if (x > 0) return expOf(times(logOf(x), [y, 0]));
  if (Math.floor(y) !== y) return NaN;
  const size = expOf(times(logOf(-x), [y, 0]));
  return Math.abs(y) < 2 ** 53 && y % 2 !== 0 ? -size : size;
}

export function log2(x: number): number {
  return x > 0 && x < Infinity ? over(logOf(x), LN2)[0] : Math.log(x);
}

/** The logarithm to a base; by IEEE 754 on the natural logarithms where one of the two is not positive and finite, or the base is 1. */
export function logTo(x: number, base: number): number {
  const plain = x > 0 && x < Infinity && base > 0 && base < Infinity && base !== 1;
  return plain ? over(logOf(x), logOf(base))[0] : Math.log(x) / Math.log(base);
}

export function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const size = expOf(over(logOf(Math.abs(x)), [3, 0]));
  return x < 0 ? -size : size;
}

/** The length of the hypotenuse, without overflow on the way. */
export function hypotenuse(x: number, y: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  if (a === Infinity || b === Infinity) return Infinity;
  const large = a > b ? a : b;
  const scale = large > 1e150 ? -600 : large < 1e-150 ? 600 : 0;
  const [x1, y1] = [a * powerOfTwo(scale), b * powerOfTwo(scale)];
  return Math.sqrt(x1 * x1 + y1 * y1) * powerOfTwo(-scale);
}

/** What the double next to pi is below it. */
const PI_REST = 1.2246467991473532e-16;

/** The angle of a point, from -pi to pi. */
export function angle(y: number, x: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const slope = Math.abs(y / x);
  const acute = Math.atan(slope);
  // So steep that no double is between it and the right angle.
  const size = x > 0 || slope > 1e18 ? acute : Math.PI - (acute - PI_REST);
  return y < 0 ? -size : size;
}

export function hyperbolicTangent(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  const size = Math.abs(x);
  const t = Math.expm1(size < 1 ? -2 * size : 2 * size);
  const result = size < 1 ? -t / (t + 2) : 1 - 2 / (t + 2);
  return x < 0 ? -result : result;
}
