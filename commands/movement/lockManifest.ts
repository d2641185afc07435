import { type ManifestLine, manifestSha256 } from '../../domain/movement/manifestHash';
import { ManifestVersion } from '../../entities/movement/ManifestVersion';
import { command } from '../command';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

/** C.6. A registrar, never the one who listed last, locks the list as a new version with its digest (I-21). */
export const lockManifest = command<MovementInput>('lockManifest', {}, async (tx, viewer, input) => {
  const { movement } = await movementStep(tx, viewer, 'lockManifest', input);
  const lines = await tx.query<ManifestLine & { readonly personId: string }>(
    `select e.person_id, p.ref as person_ref, r.ref as request_ref, e.transfer_order
     from manifest_entry e join person p on p.id = e.person_id left join repatriation_request r on r.id = e.request_id
     where e.movement_id = $1 and e.open order by p.ref`,
    [movement.id],
  );
  const number = movement.manifestVersion + 1;
  await tx.insert(ManifestVersion, {
    id: tx.newId('Part'),
    movementId: movement.id,
    number,
    sha256: manifestSha256({ movementRef: movement.ref, version: number, entries: lines }),
    persons: lines.map(({ personId }) => personId),
    listedBy: movement.lastListedBy ?? movement.plannedBy,
    lockedBy: viewer.accountId,
    lockedAt: tx.now,
  });
  return advanceMovement(tx, 'lockManifest', movement, 'MANIFEST_LOCKED', { manifestVersion: number });
});
