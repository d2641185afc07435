import type { Viewer } from '../../domain/access/viewer';
import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { type OfferStatus, type OfferVerb, offerLifecycle } from '../../domain/handoff/offerLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { HandoffOffer, type OfferPreview } from '../../entities/handoff/HandoffOffer';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { openTasks } from '../clock/openTasks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';
import { type HandoffInput, handoffStep, toldOfHandoff } from './handoffStep';

export interface OfferHandoffInput extends HandoffInput {
  /** Until when the State may answer. */
  readonly answerBy: Date;
}

export interface HandoffOfferInput extends CommandInput {
  readonly offerId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedHandoffOfferInput extends HandoffOfferInput {
  readonly reasons: string;
}

/** HF1. Before anything goes, the State sees what kind of things the sealed package holds, and until when it may say whether it takes them. */
export const offerHandoff = command<OfferHandoffInput>(
  'offerHandoff',
  {
    validate: ({ answerBy }, now) => {
      const faults = new InputFaults();
      if (answerBy <= now) faults.add('input.answerBy', 'OUT_OF_RANGE', 'The State needs time to answer.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await handoffStep(tx, viewer, 'offerHandoff', input);
    const { id: handoffId, personId, country, packageVersion, receivingAuthority, route, useLimitations, checklist } = step.handoff;
    const items = await tx.query<OfferPreview['items'][number]>(
      `select e.kind, count(*)::int as count from handoff_item i join evidence_item e on e.id = i.evidence_id
       where i.handoff_id = $1 and i.package_version = $2 group by 1 order by 1`,
      [handoffId, packageVersion],
    );
    const parts = (checklist as readonly { code: string; present: boolean }[]).flatMap(({ code, present }) => (present ? [code] : []));
    const preview: OfferPreview = { items, parts, useLimitations };
    await tx.insert(HandoffOffer, {
      id: tx.newId('Part'),
      handoffId,
      personId,
      country,
      packageVersion,
      receivingAuthority,
      route,
      preview,
      status: 'OFFERED',
      offeredBy: viewer.accountId,
      offeredAt: tx.now,
      answerBy: input.answerBy,
      version: 1,
    });
    const state = await tx.one<{ ofState: DataTransferBasis }>(
      'select data_transfer_basis as of_state from origin_country where code = $1',
      [country],
    );
    await recordDisclosures(tx, [
      {
        kind: 'HANDOFF_OFFER',
        personId,
        country,
        recipient: receivingAuthority,
        ofState: state?.ofState ?? 'NONE',
        items: `Preview of package version ${packageVersion}: ${items.map(({ kind, count }) => `${count} ${kind}`).join(', ')}`,
        subjectId: handoffId,
      },
    ]);
    await runClocksOfVerb(tx, step.handoff, 'offerHandoff', step.rule, { HANDOFF_OFFER_ANSWER: input.answerBy });
    return toldOfHandoff(tx, step, { shared: true });
  },
);

/** HF2. The State takes the package: it may be dispatched. */
export const acceptHandoffOffer = command<HandoffOfferInput>('acceptHandoffOffer', {}, (tx, viewer, input) =>
  answer(tx, viewer, 'acceptHandoffOffer', input, 'ACCEPTED', null),
);

const reasoned = { validate: ({ reasons }: ReasonedHandoffOfferInput) => requireReasons(reasons) };

/** HF3. The State does not take it: it stays here, and the prosecutor is told. */
export const declineHandoffOffer = command<ReasonedHandoffOfferInput>('declineHandoffOffer', reasoned, (tx, viewer, input) =>
  answer(tx, viewer, 'declineHandoffOffer', input, 'DECLINED', input.reasons),
);

/** HF4. The custodial side takes the offer back. */
export const withdrawHandoffOffer = command<ReasonedHandoffOfferInput>('withdrawHandoffOffer', reasoned, (tx, viewer, input) =>
  answer(tx, viewer, 'withdrawHandoffOffer', input, 'WITHDRAWN', input.reasons),
);

async function answer(
  tx: Tx,
  viewer: Viewer,
  verb: OfferVerb,
  input: HandoffOfferInput,
  status: OfferStatus,
  reasons: string | null,
): Promise<Changed> {
  const offer = await tx.lock<HandoffOffer>('handoff_offer', input.offerId, input.expectedVersion);
  const rule = assertStep(offerLifecycle, verb, offer.status, offer, viewer, tx.now);
  const { id, handoffId, personId, country } = offer;
  const version = await tx.update(HandoffOffer, offer, { status, answeredBy: viewer.accountId, answeredAt: tx.now, reasons });
  await runClocksOfVerb(tx, { id: handoffId, personId, country }, verb, rule);
  if (status === 'DECLINED')
    openTasks(tx, [
      {
        kind: 'HANDOFF_DECLINED',
        personId,
        subjectId: handoffId,
        ownerRole: 'PROSECUTOR',
        summary: 'The State declined the offer of a package: recall it, or offer another version.',
      },
    ]);
  tx.record({
    subjectType: 'ProsecutionHandoff',
    subjectId: handoffId,
    personId,
    audience: rule.audience,
    country,
    action: verb,
    fromState: offer.status,
    toState: status,
    summary: rule.event,
    detail: { offerId: id },
  });
  return { kind: 'Part', id, version };
}

/** The time of an offer is over: only the prosecutor can go on, by taking it back. The offer stands until then, and its breach stays open. */
export function offerUnanswered(tx: Tx, handoffId: string, personId: string | null): void {
  openTasks(tx, [
    {
      kind: 'HANDOFF_OFFER_UNANSWERED',
      personId,
      subjectId: handoffId,
      ownerRole: 'PROSECUTOR',
      summary:
        'The State let the time to answer the offer of a package pass: withdraw the offer, then offer anew or have the package sent.',
    },
  ]);
}
