export const evidenceCopyKinds = ['FORENSIC_IMAGE', 'WORKING_COPY', 'PHOTOGRAPH', 'SCAN', 'TRANSCRIPT', 'TRANSLATION'] as const;
export type EvidenceCopyKind = (typeof evidenceCopyKinds)[number];

export const evidenceCopyEnds = ['DESTROYED', 'GIVEN_BACK', 'LOST', 'RECORDED_IN_ERROR'] as const;
export type EvidenceCopyEnd = (typeof evidenceCopyEnds)[number];

/** Copies that stand for the item have its digest (ISO/IEC 27037); others show it and have their own. */
const THE_ITEM_ITSELF: readonly EvidenceCopyKind[] = ['FORENSIC_IMAGE', 'WORKING_COPY'];
export const isTheItem = (kind: EvidenceCopyKind): boolean => THE_ITEM_ITSELF.includes(kind);

/** Whether a victim agreed that what tells of it goes on to others (Murad Code; domain A.12). */
export const victimConsents = ['NOT_ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN'] as const;
export type VictimConsent = (typeof victimConsents)[number];

/** A number of the key list, which is kept outside by whoever protects the victims: `V-2026-017`. */
export const isPseudonym = (text: string): boolean => /^V-[0-9A-Z]{2,12}(-[0-9A-Z]{2,12})?$/.test(text);
