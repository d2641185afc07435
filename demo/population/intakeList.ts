import type { SyntheticPerson } from './people';
import { waves } from './shares';

const header = [
  'source_id',
  'list_date',
  'name_original',
  'name_original_lang',
  'name_latin',
  'name_latin_lang',
  'sex',
  'birth',
  'birth_place',
  'nationality_claimed',
  'nationality_basis',
  'facility_code',
  'deprived_at',
  'deprived_place',
  'depriving_authority',
  'supervising_authority',
  'facility_authority',
  'admitted_at',
  'ordering_authority',
  'legal_basis',
  'grounds',
  'order_issued_at',
] as const;

/** The people as an intake list, to be imported by the same command as any other. */
export function intakeList(people: readonly SyntheticPerson[]): string {
  return `${[header.join(','), ...people.map(line)].join('\n')}\n`;
}

function line(person: SyntheticPerson): string {
  const order = person.ordered
    ? ['First Karkh Investigative Court', 'Law 13/2005 Art. 4', 'Suspicion of membership in a listed group', hourAfter(person.admittedAt)]
    : ['', '', '', ''];
  const syrian = person.facility.startsWith('SYR');
  return [
    person.sourceId,
    waves[person.wave]?.to ?? '',
    person.original?.full ?? '',
    person.original?.lang ?? '',
    person.latin ?? '',
    person.latin === null ? '' : 'ar-Latn',
    person.sex,
    person.birth,
    '',
    person.labels.join(';'),
    'STATED',
    person.facility,
    person.deprivedAt,
    'Northern district',
    'Prior custodian',
    syrian ? 'Ministry of Justice of Syria' : 'Ministry of Justice of Iraq',
    syrian ? 'Government of Syria' : 'Iraqi Correctional Service',
    person.admittedAt,
    ...order,
  ]
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

const hourAfter = (at: string) => new Date(Date.parse(at) + 3_600_000).toISOString();
