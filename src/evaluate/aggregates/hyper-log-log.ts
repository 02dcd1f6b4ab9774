/** HyperLogLog (Flajolet and others 2007) with 4096 registers, and the estimator of Ertl (2017, "improved raw"). */
import type { Accumulator } from "./accumulator.js";
import type { Hash } from "./hash.js";
import { accumulator } from "./make.js";

const INDEX_BITS = 12;
const REGISTERS = 1 << INDEX_BITS;
/** Bits of the hash beside the register's number. */
const RANK_BITS = 64 - INDEX_BITS;
const SECOND_SEED = 0x9747b28c;
/** 1 / (2 ln 2). */
const ALPHA = 0.7213475204444817;

export function sketch(hash: Hash): Accumulator {
  return accumulator<Uint8Array>({
    create: () => new Uint8Array(REGISTERS),
    add(registers, value) {
      if (value === null) return registers;
      const first = hash(value, 0);
      const rest = first << INDEX_BITS;
      const rank = rest !== 0 ? Math.clz32(rest) + 1 : 32 - INDEX_BITS + Math.clz32(hash(value, SECOND_SEED)) + 1;
      const index = first >>> (32 - INDEX_BITS);
      if (rank > (registers[index] as number)) registers[index] = rank;
      return registers;
    },
    merge: (a, b) => a.map((rank, i) => Math.max(rank, b[i] as number)),
    result: estimate,
  });
}

function estimate(registers: Uint8Array): bigint {
  const ranks = new Array<number>(RANK_BITS + 2).fill(0);
  for (const rank of registers) ranks[rank] = (ranks[rank] as number) + 1;
  let z = REGISTERS * tau(1 - (ranks[RANK_BITS + 1] as number) / REGISTERS);
  for (let rank = RANK_BITS; rank >= 1; rank--) z = 0.5 * (z + (ranks[rank] as number));
  z += REGISTERS * sigma((ranks[0] as number) / REGISTERS);
  return BigInt(Math.floor((ALPHA * REGISTERS * REGISTERS) / z + 0.5));
}

/** x + the sum of 2^(k-1) x^(2^k): grows until the next term is lost to rounding. */
function sigma(share: number): number {
  if (share === 1) return Infinity;
  let [x, y, z, before] = [share, 1, share, NaN];
  while (z !== before) {
    x *= x;
    before = z;
    z += x * y;
    y += y;
  }
  return z;
}

/** A third of 1 - x - the sum of (1 - x^(2^-k))^2 2^-k. */
function tau(share: number): number {
  if (share === 0 || share === 1) return 0;
  let [x, y, z, before] = [share, 1, 1 - share, NaN];
  while (z !== before) {
    x = Math.sqrt(x);
    before = z;
    y *= 0.5;
    z -= (1 - x) * (1 - x) * y;
  }
  return z / 3;
}
