import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A State sees nothing of a package before it was dispatched (domain D.1, rulings 6). The handoff itself was closed to it until
 * then, its list of items and so their evidence was not: whoever knew the id of an item read it.
 */
export class PackagesBeforeDispatch1771000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The probe of the handoff runs under the handoff's own policy: addressed to the State, dispatched, the person shared with it.
    await runner.query(
      `alter policy liaison_reads on handoff_item using (handoff_item.country = viewer_country()
         and coalesce((select true from handoff h where h.id = handoff_item.handoff_id limit 1), false))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
