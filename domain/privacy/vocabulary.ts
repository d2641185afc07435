export const retentionCategories = ['SUSPECT', 'CHILD', 'ASSESSMENT'] as const;
export type RetentionCategory = (typeof retentionCategories)[number];

export const retentionStates = ['KEPT', 'ERASURE_PROPOSED', 'ERASED'] as const;
export type RetentionState = (typeof retentionStates)[number];

export const erasureGrounds = ['RETENTION', 'SUBJECT_REQUEST'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

export const erasureActs = ['ERASED', 'ANONYMISED', 'SHREDDED'] as const;
export type ErasureAct = (typeof erasureActs)[number];

export const legalHoldStates = ['REQUESTED', 'ACTIVE', 'DECLINED', 'RELEASE_REQUESTED', 'RELEASED'] as const;
export type LegalHoldState = (typeof legalHoldStates)[number];

export const subjectRequestKinds = ['ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION'] as const;
export type SubjectRequestKind = (typeof subjectRequestKinds)[number];

export const subjectRequestStates = ['RECEIVED', 'PREPARED', 'ANSWERED', 'REFUSED'] as const;
export type SubjectRequestState = (typeof subjectRequestStates)[number];

/** Through whom a request came; RELEASE: nobody asked, the copy is due when custody ends (Nelson Mandela Rules, Rule 9). */
export const subjectRequestWays = ['PERSON', 'COUNSEL', 'FAMILY', 'SUPERVISORY_AUTHORITY', 'RELEASE'] as const;
export type SubjectRequestWay = (typeof subjectRequestWays)[number];
