/** What one process does at a time, by the number of its advisory lock in the database. Two with one number would wait for each other. */
export const advisoryLocks = {
  MIGRATION: 7_310_226,
  AUDIT_SEALING: 7_310_227,
  DEMO_POPULATION: 7_310_231,
  INTAKE: 7_310_232,
  FACILITY_INDICATORS: 7_310_465,
  SEALING_OF_PLAIN_CONTENT: 7_310_480,
  RETENTION_REVIEWS: 7_310_481,
  PERSONS_READ: 7_310_668,
} as const;
