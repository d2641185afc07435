import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { GuardFailed } from '../../domain/errors';
import { escortsRequired } from '../../domain/movement/escortRatio';
import { travelling } from '../../domain/movement/facts';
import { secretAtMostUntil } from '../../domain/movement/secrecy';
import type { Movement } from '../../entities/movement/Movement';
import { MovementAuthorisation } from '../../entities/movement/MovementAuthorisation';
import { command } from '../command';
import { InputFaults } from '../input';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

/** What was not known when the movement was planned may be named now; left out, the plan stands. */
export interface AuthoriseMovementInput extends MovementInput {
  readonly carrier?: string | null;
  readonly route?: string | null;
  readonly escorts?: number | null;
  readonly femaleEscort?: boolean | null;
  readonly receivingConfirmation?: string | null;
  readonly icrcInformedAt?: Date | null;
  readonly secretUntil?: Date | null;
}

/** C.6. The decision authority authorises: way, carrier, escorts, the receiving side's confirmation, the ICRC informed, secrecy until. */
export const authoriseMovement = command<AuthoriseMovementInput>(
  'authoriseMovement',
  {
    validate: (input, now) => {
      const faults = new InputFaults()
        .requireText('input.carrier', input.carrier)
        .requireText('input.route', input.route)
        .requireText('input.receivingConfirmation', input.receivingConfirmation)
        .requirePast('input.icrcInformedAt', input.icrcInformedAt, now);
      if (input.secretUntil != null && input.secretUntil <= now)
        faults.add('input.secretUntil', 'INVALID_VALUE', 'Secrecy ends in the future.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const { movement, facts } = await movementStep(tx, viewer, 'authoriseMovement', input, (facts) => ({
      ...facts,
      carrierNamed: facts.carrierNamed || input.carrier != null,
      routeNamed: facts.routeNamed || input.route != null,
      escorts: input.escorts ?? facts.escorts,
      femaleEscort: input.femaleEscort ?? facts.femaleEscort,
      receivingConfirmed: facts.receivingConfirmed || input.receivingConfirmation != null,
      icrcInformed: facts.icrcInformed || input.icrcInformedAt != null,
    }));
    await discloseManifest(tx, movement);
    const travellers = travelling(facts);
    // A list that was reopened may be authorised anew once an earlier secrecy is over.
    const stillSecret = movement.secretUntil !== null && movement.secretUntil > tx.now ? movement.secretUntil : null;
    const secretUntil = input.secretUntil ?? stillSecret;
    if (input.secretUntil != null) notSecretForLong(input.secretUntil, secretAtMostUntil(tx.now, movement.departurePlannedAt));
    await tx.insert(MovementAuthorisation, {
      id: tx.newId('Part'),
      movementId: movement.id,
      manifestVersion: movement.manifestVersion,
      persons: travellers.length,
      children: travellers.filter(({ child }) => child).length,
      women: travellers.filter(({ female }) => female).length,
      escorts: facts.escorts,
      escortsRequired: escortsRequired(travellers),
      femaleEscort: facts.femaleEscort,
      receivingConfirmation: input.receivingConfirmation ?? movement.receivingConfirmation,
      icrcInformedAt: input.icrcInformedAt ?? movement.icrcInformedAt,
      secretUntil,
      emergency: facts.emergencyUntil !== null,
      authorisedBy: viewer.accountId,
      authorisedAt: tx.now,
    });
    return advanceMovement(tx, 'authoriseMovement', movement, 'AUTHORISED', {
      carrier: input.carrier ?? movement.carrier,
      route: input.route ?? movement.route,
      escorts: input.escorts ?? movement.escorts,
      femaleEscort: input.femaleEscort ?? movement.femaleEscort,
      receivingConfirmation: input.receivingConfirmation ?? movement.receivingConfirmation,
      icrcInformedAt: input.icrcInformedAt ?? movement.icrcInformedAt,
      secretUntil,
      authorisedBy: viewer.accountId,
      authorisedAt: tx.now,
    });
  },
);

/** ICPPED Art. 18, 20: what protects a journey does not outlast it. @throws GuardFailed */
function notSecretForLong(until: Date, atMost: Date): void {
  if (until > atMost)
    throw new GuardFailed([
      {
        rule: 'MV-SECRECY',
        message: `A movement is secret for its journey alone: here until ${atMost.toISOString()} at the latest.`,
        gate: null,
      },
    ]);
}

/** From now on the State sees who comes (rulings 3): a disclosure of each, with its basis (I-33). */
async function discloseManifest(tx: Tx, { id, ref, toCountry }: Movement): Promise<void> {
  if (toCountry === null) return;
  await tx.enterSystemScope();
  const persons = await tx.query<{ personId: string; ofState: DataTransferBasis }>(
    `select e.person_id, o.data_transfer_basis as of_state from manifest_entry e join origin_country o on o.code = $2
     where e.movement_id = $1 and e.open order by e.person_id`,
    [id, toCountry],
  );
  await recordDisclosures(
    tx,
    persons.map(({ personId, ofState }) => ({
      kind: 'MOVEMENT_MANIFEST',
      personId,
      country: toCountry,
      recipient: `Receiving authority of ${toCountry}`,
      ofState,
      items: `Name and status on the manifest of ${ref}`,
      subjectId: id,
    })),
  );
}
