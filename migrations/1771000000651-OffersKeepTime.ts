import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain C.12: offers that are open already get the clock that new ones start with. */
export class OffersKeepTime1771000000651 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

// The first byte of an id names its kind: a0 is a clock; version 8, variant 8 (domain/reference/nodeId).
const SQL = `
insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
select overlay(overlay(overlay(gen_random_uuid()::text placing 'a0' from 1 for 2) placing '8' from 15 for 1) placing '8' from 20 for 1)::uuid,
  'HANDOFF_OFFER_ANSWER', 'ProsecutionHandoff', o.handoff_id, o.person_id, o.country, 'RUNNING', o.offered_at, o.answer_by, 'The offer itself; domain C.8'
from handoff_offer o where o.status = 'OFFERED'
  and not exists (select from clock c where c.subject_id = o.handoff_id and c.kind = 'HANDOFF_OFFER_ANSWER' and c.closed_at is null);
`;
