/** Ages at which a child is treated otherwise: adolescence, criminal responsibility, recruitment, majority (domain A.6, C.9). */
export const ageThresholds = [12, 14, 15, 18] as const;
