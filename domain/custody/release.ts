export const verificationMethods = ['SEEN', 'COUNSEL', 'FAMILY', 'CONSULAR_POST', 'INDEPENDENT_BODY'] as const;
/** How it is known that a released person is free (ICPPED Art. 21). */
export type VerificationMethod = (typeof verificationMethods)[number];
