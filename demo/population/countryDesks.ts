import { recordCommitment } from '../../commands/country/commitments';
import { recordCountryContact } from '../../commands/country/countryContacts';
import { recordDemarcheAnswer } from '../../commands/country/demarcheVerbs';
import { recordCentralAuthority } from '../../commands/country/recordCentralAuthority';
import { recordDemarche } from '../../commands/country/recordDemarche';
import { recordTreaty } from '../../commands/country/recordTreaty';
import type { CaseFile } from './caseFile';

/** States whose desks have something on them; which of them has what is invented. */
export const DESKS = ['FRA', 'TUN', 'DEU', 'TUR'] as const;
type Desk = (typeof DESKS)[number];

const CHANNEL = 'Diplomatic bag to the ministry, by reference';
/** The one that answered, and the one that shares a treaty. */
const ANSWERED: Desk = 'TUN';
const IN_TREATY: Desk = 'TUR';

/** To whom of a State requests go, who is reached there, what was asked of it and what it said it would do. */
export async function countryDesk(file: CaseFile, country: Desk): Promise<void> {
  if (country === ANSWERED)
    await file.act('legal-1', recordCentralAuthority, {
      country,
      name: 'Ministry of Justice, department of penal affairs',
      channel: CHANNEL,
    });
  await file.act('legal-1', recordCentralAuthority, {
    country,
    name: 'Ministry of Justice, office of international mutual assistance',
    channel: CHANNEL,
  });
  await file.act('legal-1', recordCountryContact, {
    country,
    office: 'Embassy, consular section',
    function: 'Consul on duty',
    channel: `consular-${country.toLowerCase()}@example.org`,
  });
  const demarcheId = await demarche(file, country);
  if (country === ANSWERED) {
    await file.act('legal-2', recordDemarcheAnswer, {
      demarcheId,
      answeredAt: file.hour(),
      answer: 'It will take back those whose nationality it confirms, adults and children.',
    });
    await file.act('decision-1', recordCommitment, {
      country,
      text: 'To answer each submission of a nationality within thirty days.',
      madeAt: file.hour(-2),
      madeIn: 'Meeting of the two ministries',
    });
  }
  if (country === IN_TREATY)
    await file.act('legal-2', recordTreaty, {
      country,
      instrument: 'Agreement on the transfer of sentenced persons (invented)',
      scopes: ['SENTENCED_PERSONS'],
      inForceFrom: new Date('2010-01-01T00:00:00Z'),
    });
}

async function demarche(file: CaseFile, country: Desk): Promise<string> {
  await file.act('decision-1', recordDemarche, {
    country,
    kind: 'NOTE_VERBALE',
    subject: 'Whether it takes back its nationals, and by which way.',
    sentAt: file.hour(-1),
    documentRef: 'Note, by reference',
  });
  return file.partOf('select id from demarche where country = $1 order by recorded_at desc limit 1', country);
}
