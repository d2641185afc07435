import { column, instant, one, reads, sealed, sql } from '../plan/readMap';

const open = { level: 1 } as const;
const nameOf = (account: string) => `(select a.name from account a where a.id = ${account})`;

reads({
  type: 'EmergencyLane',
  table: 'emergency_lane',
  person: null,
  fields: {
    id: column('id', open),
    reasons: column('reasons'),
    openedBy: sql((row) => nameOf(`${row}.opened_by`)),
    openedAt: instant('opened_at', open),
    endsAt: instant('ends_at', open),
  },
});

reads({
  type: 'EmergencyCheck',
  table: 'emergency_check',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', open),
    kind: column('kind', open),
    person: one('Person', 'person_id'),
    dueAt: instant('due_at', open),
    doneAt: instant('done_at', open),
    doneBy: sql((row) => nameOf(`${row}.done_by`)),
    evidence: sealed('evidence'),
  },
});

reads({
  type: 'MovementAuthorisation',
  table: 'movement_authorisation',
  person: null,
  over: (row) => `(select m.status in ('RECONCILED', 'ABORTED', 'CANCELLED') from movement m where m.id = ${row}.movement_id)`,
  fields: {
    id: column('id', open),
    manifestVersion: column('manifest_version', open),
    persons: column('persons'),
    children: column('children'),
    women: column('women'),
    escorts: column('escorts', { level: 5, category: 'ROUTE' }),
    escortsRequired: column('escorts_required'),
    femaleEscort: column('female_escort'),
    receivingConfirmation: column('receiving_confirmation'),
    icrcInformedAt: instant('icrc_informed_at'),
    secretUntil: instant('secret_until', { level: 5, category: 'ROUTE' }),
    emergency: column('emergency', open),
    authorisedBy: sql((row) => nameOf(`${row}.authorised_by`)),
    authorisedAt: instant('authorised_at', open),
  },
});
