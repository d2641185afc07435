const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const median = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? 0;

/** Without the slowest tenth: there the machine speaks, not what was asked. */
export const cropped = (values: readonly number[]) => sorted(values).slice(0, Math.ceil(values.length * 0.9));

/** Welch’s t of two samples; beyond 4.5 either way they differ (the threshold of dudect). */
export function welch(one: readonly number[], other: readonly number[]): number {
  const variance = (values: readonly number[]) => {
    const middle = mean(values);
    return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  };
  const spread = Math.sqrt(variance(one) / one.length + variance(other) / other.length);
  return spread === 0 ? 0 : (mean(one) - mean(other)) / spread;
}
