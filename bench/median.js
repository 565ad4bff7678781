// The middle of some readings.

/** @param {number[]} readings at least one; in any order */
export function median(readings) {
  const sorted = readings.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
