// What most readings stay within.

/**
 * The smallest reading that at least this share of all do not exceed (nearest rank).
 * @param {number[]} readings at least one; in any order
 * @param {number} share such as 0.95; 1 gives the largest
 */
export function percentile(readings, share) {
  const sorted = readings.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
