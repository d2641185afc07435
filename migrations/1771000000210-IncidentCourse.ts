import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The course of an incident after its report: finding, remedy, and what an independent authority answered. */
export class IncidentCourse1771000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table incident
  add column finding text,
  add column concluded_by uuid references account,
  add column remedy text,
  add column referral_outcome text,
  add column closed_at timestamptz,
  -- Whoever reported an incident does not conclude it.
  add constraint concluded_by_another check (concluded_by is null or reported_by is null or concluded_by <> reported_by),
  add constraint closed_incident_has_a_time check ((status = 'CLOSED') = (closed_at is not null)),
  -- Deaths, disappearances, torture and sexual violence end with the answer of an independent authority (Istanbul, Minnesota Protocols).
  add constraint referred_kinds_end_by_referral check (
    status <> 'CLOSED' or kind not in ('DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV') or referral_outcome is not null);
`;
