import { lifecycle } from '../lifecycle/lifecycle';

export const custodySignatures = ['SIGNED_BY_ONE', 'COUNTERSIGNED'] as const;
export type CustodySignature = (typeof custodySignatures)[number];

export interface CustodySignatureFacts {
  readonly signature: CustodySignature;
  readonly signedBy: string;
}

/** Who gave and who took sign for a change of hands (domain C.3; ISO/IEC 27037). The link stands with one signature; its package says which do. */
export const custodySignatureLifecycle = lifecycle<CustodySignature, CustodySignatureFacts>()({
  name: 'Link of a custody chain',
  states: custodySignatures,
  final: ['COUNTERSIGNED'],
  verbs: {
    countersignEvidenceCustody: {
      row: 'EV6',
      from: ['SIGNED_BY_ONE'],
      to: 'COUNTERSIGNED',
      by: ['PROSECUTOR', 'LEGAL_OFFICER'],
      secondPerson: {
        source: 'I-16; domain C.3',
        refusal: 'Whoever signed for the change of hands does not countersign it.',
        first: ({ signedBy }) => [signedBy],
      },
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A second officer signed for a change of hands of an item.',
    },
  },
});
