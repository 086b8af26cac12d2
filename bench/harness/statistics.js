/**
 * What is said of several measurements of one thing. Machines drift while they
 * measure, so peers are compared within a round, and the spread is printed with
 * every figure.
 *
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} low the smallest value
 * @property {number} high the largest value
 * @property {number} count how many values
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError('no values, no median');
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/**
 * @param {readonly number[]} values
 * @returns {Summary | undefined} undefined where nothing was measured
 */
export function summarize(values) {
  if (values.length === 0) return undefined;
  return {
    median: median(values),
    low: Math.min(...values),
    high: Math.max(...values),
    count: values.length,
  };
}

/**
 * How many times the one is the other, round by round, so that a machine that
 * was slow for a whole round changes nothing.
 *
 * @param {ReadonlyMap<number, number>} values round → value
 * @param {ReadonlyMap<number, number>} references round → value of what it is compared with
 * @returns {Summary | undefined} undefined where no round has both
 */
export function ratio(values, references) {
  const ratios = [...values].flatMap(([round, value]) => {
    const reference = references.get(round);
    return reference === undefined || reference === 0 ? [] : [value / reference];
  });
  return summarize(ratios);
}

/** One round has no spread; this share of the larger value stands for it. */
const lonely = 0.1;

/**
 * Whether two runs say the same: what each saw touches what the other saw, or
 * the medians differ by less than the measure can tell.
 *
 * @param {Summary} one
 * @param {Summary} other
 * @param {number} resolution smallest difference that means anything, in the unit of the values
 */
export function agree(one, other, resolution) {
  if (one.low <= other.high && other.low <= one.high) return true;
  const isAlone = one.count === 1 || other.count === 1;
  const spread = isAlone ? lonely * Math.max(one.median, other.median) : 0;
  return Math.abs(one.median - other.median) <= Math.max(resolution, spread);
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0 to 1
 * @returns {number} the value that this share of them does not exceed
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('no values, no percentile');
  return found;
}
