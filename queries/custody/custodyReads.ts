import { column, instant, many, one, reads, sql } from '../plan/readMap';

/** A stay in one place under one authority; a State of origin sees none (rulings 3). */
export const custodyEpisodeReads = reads({
  type: 'CustodyEpisode',
  table: 'custody_episode',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    facility: one('Facility', 'facility_id'),
    deprivedAt: instant('deprived_at'),
    deprivedPlace: column('deprived_place'),
    admittedAt: instant('admitted_at'),
    endedAt: instant('ended_at'),
    recordedAt: instant('recorded_at'),
    endRecordedAt: instant('end_recorded_at'),
    endReason: column('end_reason'),
    deprivingAuthority: column('depriving_authority'),
    supervisingAuthority: column('supervising_authority'),
    facilityAuthority: column('facility_authority'),
    destination: column('destination'),
    transferAuthority: column('transfer_authority'),
    unit: sql((row) => `(select u.unit from unit_stay u where u.episode_id = ${row}.id and u.until is null)`),
    unitStays: many('UnitStay', 'episode_id', (row) => `${row}.since, ${row}.id`),
    movement: one('Movement', 'movement_id'),
  },
});

reads({
  type: 'UnitStay',
  table: 'unit_stay',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    unit: column('unit'),
    since: instant('since'),
    until: instant('until'),
    recordedAt: instant('recorded_at'),
  },
});
