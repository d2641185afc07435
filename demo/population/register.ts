import type { DataSource } from 'typeorm';
import { importIntake } from '../../commands/intake/importIntake';
import type { Office } from './caseFile';
import type { Registered } from './courses';
import { intakeList } from './intakeList';
import type { SyntheticPerson } from './people';
import { waves } from './shares';

/** When the registrar imported the list of a wave. */
const REGISTERED_AT = 'T09:30:00Z';

/** Imports who is not on record yet, one list for each wave of admissions, on the day when that list was registered. */
export async function register(dataSource: DataSource, office: Office, people: readonly SyntheticPerson[]): Promise<void> {
  const known = await registered(dataSource, people);
  for (const [wave, { registered: day }] of waves.entries()) {
    const list = people.filter((person) => person.wave === wave && !known.has(person.sourceId));
    if (list.length === 0) continue;
    const at = new Date(Math.min(Date.parse(`${day}${REGISTERED_AT}`), office.anchor.getTime()));
    await office.run('registrar', importIntake, { csv: intakeList(list) }, at);
  }
}

/** Who of these is on record, by source id. */
export async function registered(dataSource: DataSource, people: readonly SyntheticPerson[]): Promise<ReadonlyMap<string, Registered>> {
  const rows: { source_id: string; id: string; claim_id: string | null }[] = await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return manager.query(
      `select p.source_id, p.id, c.id as claim_id
       from jsonb_to_recordset($1::jsonb) as wanted(source_id text, country text)
       join person p on p.source_id = wanted.source_id
       left join nationality_claim c on c.person_id = p.id and c.country = wanted.country and c.country <> 'XXX'`,
      [JSON.stringify(people.map(({ sourceId, countries: [country] }) => ({ source_id: sourceId, country })))],
    );
  });
  return new Map(rows.map((row) => [row.source_id, { id: row.id, claimId: row.claim_id }]));
}
