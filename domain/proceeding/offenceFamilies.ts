/** Sections of the UNODC International Classification of Crime for Statistical Purposes (ICCS), version 1.0. */
export const offenceSections = {
  '01': 'Acts leading to death or intending to cause death',
  '02': 'Acts causing harm or intending to cause harm to the person',
  '03': 'Injurious acts of a sexual nature',
  '04': 'Acts against property involving violence or threat against a person',
  '05': 'Acts against property only',
  '06': 'Acts involving controlled drugs or other psychoactive substances',
  '07': 'Acts involving fraud, deception or corruption',
  '08': 'Acts against public order, authority and provisions of the State',
  '09': 'Acts against public safety and State security, terrorism among them',
  '10': 'Acts against the natural environment',
  '11': 'Other criminal acts, among them those under universal jurisdiction: genocide, crimes against humanity, war crimes, torture',
} as const satisfies Readonly<Record<string, string>>;

const CODE = /^\d{2,6}$/;

/** A code of two to six digits under one of the sections. */
export const isOffenceFamily = (code: string): boolean => CODE.test(code) && code.slice(0, 2) in offenceSections;

/** ICCPR Art. 15(2): acts that were crimes under the general principles of law need no national law of their day. */
export const isCoreInternationalCrime = (code: string | null): boolean => code?.startsWith('11') ?? false;
