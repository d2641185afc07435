import type { Viewer } from '../../../domain/access/viewer';
import { type Role, roles } from '../../../domain/access/vocabulary';
import { chainIsWhole, custodyEventHash, type LinkedRecord } from '../../../domain/evidence/custodyChain';
import { checklistOf } from '../../../domain/handoff/checklist';
import type { HandoffFacts } from '../../../domain/handoff/facts';
import { type HandoffVerb, handoffLifecycle, withDefaultLimitations } from '../../../domain/handoff/lifecycle';
import { digestsAgree, manifestHash } from '../../../domain/handoff/manifest';
import { type HandoffState, handoffStates } from '../../../domain/handoff/vocabulary';
import { assertStep, availableActions } from '../../../domain/lifecycle/lifecycle';

const now = new Date('2026-03-01T00:00:00Z');
const viewer = (role: Role): Viewer => ({ accountId: 'me', role }) as Viewer;
const facts: HandoffFacts = {
  handoffId: 'h',
  personId: 'p',
  country: 'FRA',
  state: 'DRAFT',
  route: 'EXTRADITION',
  receivingAuthority: 'Prosecution service',
  belowMinimumAge: false,
  ageDoubtOpen: false,
  isState: true,
  toCustodialState: false,
  fearsState: false,
  dataTransferBasis: 'ASSESSED',
  checklistMissing: 0,
  factsStated: true,
  deathPenaltyExcluded: true,
  items: 1,
  itemsNotInCustody: 0,
  itemsExcluded: 0,
  itemsWithoutConsent: 0,
  itemsCat15: 0,
  itemsChainBroken: 0,
  itemsChanged: 0,
  itemsWitnessAnnex: 0,
  exculpatoryMissing: 0,
  transferBasisStated: true,
  recordOnly: false,
  neBisBarred: false,
  adjudicationUncompared: false,
  deathSentenceUnassured: false,
  receiverCompetence: 'PROSECUTION',
  submittedBy: null,
  legallyClearedBy: null,
  sealedBy: null,
  kept: 0,
  withoutOriginator: 0,
  victimsUnwilling: 0,
  offerStatus: null,
  personSeenByState: true,
};

const LIA: readonly Role[] = ['LIAISON_OFFICER'];
const PRO: readonly Role[] = ['PROSECUTOR'];
const REVIEW: readonly Role[] = ['LEGAL_OFFICER', 'DATA_PROTECTION_OFFICER'];
/** Written from domain C.8 and rulings 22, beside the table. */
const expected: Record<HandoffVerb, { readonly from: readonly HandoffState[]; readonly by: readonly Role[] }> = {
  addEvidenceToHandoff: { from: ['DRAFT', 'ASSEMBLING', 'SUPPLEMENTED'], by: PRO },
  removeEvidenceFromHandoff: { from: ['ASSEMBLING', 'SUPPLEMENTED'], by: PRO },
  submitHandoffForReview: { from: ['ASSEMBLING'], by: PRO },
  clearHandoffLegally: { from: ['LEGAL_REVIEW'], by: ['LEGAL_OFFICER'] },
  sealHandoff: { from: ['DATA_PROTECTION_CLEARANCE'], by: ['DATA_PROTECTION_OFFICER'] },
  offerHandoff: { from: ['SEALED'], by: ['PROSECUTOR', 'LEGAL_OFFICER'] },
  dispatchHandoff: { from: ['SEALED'], by: ['TRANSFER_COORDINATOR'] },
  receiveHandoff: { from: ['DISPATCHED'], by: LIA },
  verifyHandoff: { from: ['RECEIVED'], by: LIA },
  acknowledgeHandoff: { from: ['VERIFIED'], by: LIA },
  rejectHandoff: { from: ['RECEIVED', 'VERIFIED', 'DISCREPANT'], by: LIA },
  reportHandoffFeedback: { from: ['ACKNOWLEDGED', 'ACTED_ON'], by: LIA },
  returnHandoff: { from: ['LEGAL_REVIEW', 'DATA_PROTECTION_CLEARANCE'], by: REVIEW },
  supplementHandoff: { from: ['DISCREPANT', 'REJECTED', 'ACKNOWLEDGED', 'ACTED_ON'], by: PRO },
  recallHandoff: { from: handoffStates.filter((state) => !['CLOSED', 'RECALLED'].includes(state)), by: REVIEW },
};
const verbs = Object.keys(expected) as HandoffVerb[];

describe.each(handoffStates.map((state) => [state]))('from %s', (state) => {
  it.each(roles.map((role) => [role]))('%s is offered what the table of the domain gives, and no more', (role) => {
    const offered = availableActions(handoffLifecycle, state, facts, viewer(role), now).map(({ action }) => action);
    const wanted = verbs.filter((verb) => expected[verb].from.includes(state) && expected[verb].by.includes(role));
    expect([...offered].sort()).toEqual([...wanted].sort());
  });
});

describe('guards', () => {
  const refused = (verb: HandoffVerb, given: Partial<HandoffFacts>): unknown => {
    const [from] = expected[verb].from;
    const [role] = expected[verb].by;
    if (!from || !role) throw new Error('The verb has neither state nor role.');
    try {
      assertStep(handoffLifecycle, verb, from, { ...facts, ...given }, viewer(role), now);
      return null;
    } catch (error) {
      return (error as { refusals: readonly { rule: string }[] }).refusals.map(({ rule }) => rule);
    }
  };

  it.each<[HandoffVerb, Partial<HandoffFacts>, string]>([
    ['addEvidenceToHandoff', { toCustodialState: true }, 'HO1'],
    ['addEvidenceToHandoff', { receiverCompetence: null }, 'HO2-COMPETENCE'],
    ['submitHandoffForReview', { belowMinimumAge: true }, 'I-08'],
    ['submitHandoffForReview', { ageDoubtOpen: true }, 'I-09'],
    ['submitHandoffForReview', { checklistMissing: 1 }, 'HO3'],
    ['submitHandoffForReview', { itemsChainBroken: 1 }, 'I-22'],
    ['submitHandoffForReview', { itemsChanged: 1 }, 'I-22'],
    ['submitHandoffForReview', { items: 0 }, 'I-23'],
    ['submitHandoffForReview', { itemsNotInCustody: 1 }, 'I-23'],
    ['submitHandoffForReview', { exculpatoryMissing: 1 }, 'I-25'],
    ['clearHandoffLegally', { itemsCat15: 1 }, 'I-24'],
    ['submitHandoffForReview', { victimsUnwilling: 1 }, 'HO-VICTIM'],
    ['sealHandoff', { victimsUnwilling: 1 }, 'HO-VICTIM'],
    ['dispatchHandoff', { victimsUnwilling: 1 }, 'HO-VICTIM'],
    ['clearHandoffLegally', { deathPenaltyExcluded: false }, 'HO4'],
    ['clearHandoffLegally', { itemsWitnessAnnex: 1 }, 'HO4'],
    ['clearHandoffLegally', { submittedBy: 'me' }, 'FOUR_EYES'],
    ['sealHandoff', { dataTransferBasis: 'NONE' }, 'I-33'],
    ['sealHandoff', { legallyClearedBy: 'me' }, 'FOUR_EYES'],
    ['sealHandoff', { minimisationUndecided: 1 }, 'HO5-MINIMISATION'],
    ['offerHandoff', { personSeenByState: false }, 'HF1'],
    ['offerHandoff', { offerStatus: 'OFFERED' }, 'HF1'],
    ['offerHandoff', { fearsState: true }, 'I-14'],
    ['dispatchHandoff', { offerStatus: 'OFFERED' }, 'HO6-OFFER'],
    ['dispatchHandoff', { offerStatus: 'DECLINED' }, 'HO6-OFFER'],
    ['dispatchHandoff', { fearsState: true }, 'I-14'],
    ['dispatchHandoff', { dataTransferBasis: 'NONE' }, 'I-33'],
    ['dispatchHandoff', { sealedBy: 'me' }, 'FOUR_EYES'],
  ])('%s with %j is refused by %s', (verb, given, rule) => {
    expect(refused(verb, {})).toBeNull();
    expect(refused(verb, given)).toEqual([rule]);
  });
});

describe('packages', () => {
  const a = 'a'.repeat(64);
  const b = 'b'.repeat(64);

  it('have one hash, whatever the order and the case of their digests', () => {
    expect(manifestHash([b, a.toUpperCase()])).toBe(manifestHash([a, b]));
    expect(manifestHash([a])).not.toBe(manifestHash([a, a]));
  });

  it('agree only when each item is there once with its digest', () => {
    const packed = [
      { evidenceId: '1', sha256: a },
      { evidenceId: '2', sha256: b },
    ];
    expect(digestsAgree(packed, [...packed].reverse())).toBe(true);
    expect(digestsAgree(packed, packed.slice(1))).toBe(false);
    expect(digestsAgree(packed, [...packed, { evidenceId: '3', sha256: a }])).toBe(false);
    expect(
      digestsAgree(
        packed,
        [packed[0], packed[0]].flatMap((item) => item ?? []),
      ),
    ).toBe(false);
  });

  it('carry the checklist of their route and always exclude the death penalty', () => {
    expect(checklistOf('EXTRADITION', ['ARREST_WARRANT']).filter(({ present }) => present)).toEqual([
      { code: 'ARREST_WARRANT', present: true },
    ]);
    expect(withDefaultLimitations(['SPECIALITY'])).toEqual(['NO_DEATH_PENALTY', 'SPECIALITY']);
  });
});

describe('custody chains', () => {
  const link = (seq: number, from: string | null, to: string, prevEventHash: string | null): LinkedRecord => {
    const record = {
      evidenceId: 'e',
      seq,
      from,
      to,
      purpose: 'p',
      place: 'q',
      sealNo: null,
      condition: null,
      hashAfter: 'h',
      prevEventHash,
    };
    const full = { ...record, signedBy: 's', occurredAt: `2026-03-0${seq}T00:00:00.000Z` };
    return { ...full, eventHash: custodyEventHash(full) };
  };
  const first = link(1, null, 'A', null);
  const second = link(2, 'A', 'B', first.eventHash);

  it('are whole while every link carries the digest of the one before', () => {
    expect(chainIsWhole([first, second])).toBe(true);
  });

  it.each([
    ['a changed field', [{ ...first, place: 'elsewhere' }, second]],
    ['a missing link', [second]],
    ['another holder', [first, link(2, 'C', 'B', first.eventHash)]],
    ['another digest before', [first, link(2, 'A', 'B', null)]],
  ])('are broken by %s', (_what, events) => {
    expect(chainIsWhole(events)).toBe(false);
  });
});
