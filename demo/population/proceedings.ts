import { advanceProceeding } from '../../commands/proceeding/advanceProceeding';
import { lodgeAppeal } from '../../commands/proceeding/appeals';
import { appointDefenceCounsel } from '../../commands/proceeding/appointDefenceCounsel';
import {
  recordChargeSheetServed,
  recordDisclosure,
  recordHearingNotice,
  recordPersonInformed,
} from '../../commands/proceeding/beforeTrial';
import { recordPublicSummary } from '../../commands/proceeding/courtsAndSummaries';
import { scheduleHearing } from '../../commands/proceeding/hearings';
import { openProceeding } from '../../commands/proceeding/openProceeding';
import { recordPriorAdjudication } from '../../commands/proceeding/priorAdjudications';
import { recordCharge } from '../../commands/proceeding/recordCharge';
import { recordForeignCustody } from '../../commands/proceeding/recordForeignCustody';
import { recordJudgment } from '../../commands/proceeding/recordJudgment';
import { recordNeBisInIdemFinding } from '../../commands/proceeding/recordNeBisInIdemFinding';
import type { CaseFile } from './caseFile';
import type { SyntheticPerson } from './people';

const DAY = 24;
const LATE = 'The paper came with the list of the week.';

/** How far the investigated cases have come, one after another by the number of the person. */
const ends = ['CHARGED', 'TRIAL', 'FILE_FOUND', 'CONVICTED', 'ENFORCED', 'ACQUITTED'] as const;
type End = (typeof ends)[number];

/** A criminal case of the person: opened and, where it is investigated, led on by the proper officers. */
export async function proceed(file: CaseFile, investigated: boolean, person: SyntheticPerson, personId: string): Promise<void> {
  const proceedingId = await file.act('prosecutor', openProceeding, {
    personId,
    forum: 'IRQ',
    court: 'First Karkh Investigative Court',
    fileNumber: `${person.number}/2026`,
    jurisdictionBasis: 'TERRITORIAL',
    personInformedAt: file.hour(-1),
    informedLang: 'ar',
  });
  if (!investigated) return;
  await file.act('legal-1', recordPersonInformed, { proceedingId, occurredAt: file.hour(-1), lang: 'ar', counselAsked: true });
  await file.act('prosecutor', advanceProceeding, { proceedingId, to: 'INVESTIGATION' });
  const end = ends[person.number % ends.length];
  // Nobody is charged whose age at the act is not known for certain (I-08, I-09).
  if (end === undefined || !/^19[5-8]/.test(person.birth)) return;
  await charge(file, proceedingId);
  if (end === 'FILE_FOUND') await fileFound(file, personId);
  else if (end !== 'CHARGED') {
    await openTrial(file, proceedingId);
    await judge(file, end, proceedingId, personId);
  }
}

async function charge(file: CaseFile, proceedingId: string): Promise<void> {
  await file.act('legal-1', appointDefenceCounsel, { proceedingId, counsel: 'Duty counsel of the bar association', kind: 'ASSIGNED' });
  await file.act('legal-1', recordNeBisInIdemFinding, {
    proceedingId,
    acts: 'Membership of a listed group between 2014 and 2017',
    result: 'NO_BAR',
    reasons: 'No earlier judgment of these facts is on record in the States that were asked.',
  });
  await file.act('prosecutor', recordCharge, {
    proceedingId,
    offence: 'Membership of a listed group',
    offenceFamily: '0906',
    article: 'Art. 4',
    lawInForce: 'Anti-Terrorism Law 13/2005',
    lawInForceSince: '2005-11-07',
    actPeriod: '2014/2017',
    penaltyMax: 'P15Y',
    lifePossible: true,
    deathPossible: true,
  });
  await file.act('prosecutor', recordChargeSheetServed, { proceedingId, occurredAt: file.hour(-1), lang: 'ar' });
}

async function openTrial(file: CaseFile, proceedingId: string): Promise<void> {
  await file.act('prosecutor', recordDisclosure, { proceedingId, occurredAt: file.hour(-15 * DAY), lateReasons: LATE });
  await file.act('court', scheduleHearing, { proceedingId, scheduledAt: file.hour(8 * DAY), purpose: 'Opening of the trial' });
  const hearingId = await file.partOf('select id from hearing where proceeding_id = $1 order by scheduled_at desc limit 1', proceedingId);
  await file.act('court', recordHearingNotice, { proceedingId, hearingId, occurredAt: file.hour(-12), reference: 'Summons, by reference' });
  await file.act('court', advanceProceeding, { proceedingId, to: 'TRIAL' });
}

async function judge(file: CaseFile, end: End, proceedingId: string, personId: string): Promise<void> {
  if (end === 'TRIAL') return;
  const verdict = end === 'ACQUITTED' ? 'ACQUITTED' : 'CONVICTED';
  const term = verdict === 'CONVICTED' ? { sentence: 'Imprisonment', sentenceLength: end === 'ENFORCED' ? 'P8Y' : 'P12Y' } : {};
  await file.act('court', recordJudgment, {
    proceedingId,
    verdict,
    reasons: 'The court heard two witnesses and the register of the prior custodian.',
    ...term,
    deliveredAt: file.hour(-1),
    appealInformedAt: file.hour(-1),
    ...(end === 'ENFORCED' ? {} : { appealUntil: file.hour(30 * DAY) }),
  });
  if (end === 'CONVICTED') {
    await file.act('legal-1', lodgeAppeal, {
      proceedingId,
      appellant: 'DEFENCE',
      lodgedAt: file.hour(),
      grounds: 'The act was not proven.',
    });
  }
  if (end === 'ACQUITTED')
    await file.act('court', recordPublicSummary, {
      proceedingId,
      summary: 'An adult was acquitted of membership of a listed group. The prosecution may appeal.',
    });
  if (end !== 'ENFORCED') return;
  await file.act('legal-1', recordForeignCustody, {
    personId,
    country: 'SYR',
    authority: 'Prior custodian',
    heldFrom: '2019-06-01',
    heldTo: '2025-12-31',
    source: 'Register of the prior custodian, by reference',
  });
  await file.act('court', advanceProceeding, { proceedingId, to: 'FINAL' });
  await file.act('court', advanceProceeding, { proceedingId, to: 'SENTENCE_ENFORCEMENT' });
}

/** A file of a former court of no State comes to light: never recognised, and the finding is to be made anew with it (domain 0.5). */
async function fileFound(file: CaseFile, personId: string): Promise<void> {
  await file.act('legal-2', recordPriorAdjudication, {
    personId,
    forum: 'Former court of the north-east',
    forumKind: 'NON_STATE',
    outcome: 'CONVICTED',
    final: false,
    decided: '2020',
    actsDescription: 'Guarding a storehouse of the group in the summer of 2017.',
    actPeriod: '2017',
    sentence: 'Five years',
    served: 'PARTLY',
    source: 'File of the prior custodian, by reference',
  });
}
