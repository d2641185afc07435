import { command } from '../command';
import { InputFaults } from '../input';
import { advanceMovement, type MovementInput, movementStep } from './movementStep';

/** What was not known when the movement was planned may be named now; left out, the plan stands. */
export interface AuthoriseMovementInput extends MovementInput {
  readonly carrier?: string | null;
  readonly route?: string | null;
  readonly escorts?: number | null;
  readonly femaleEscort?: boolean | null;
  readonly receivingConfirmation?: string | null;
  readonly icrcInformedAt?: Date | null;
}

/** C.6. The decision authority authorises: way, carrier, escorts, the receiving side's confirmation, the ICRC informed. */
export const authoriseMovement = command<AuthoriseMovementInput>(
  'authoriseMovement',
  {
    validate: (input, now) =>
      new InputFaults()
        .requireText('input.carrier', input.carrier)
        .requireText('input.route', input.route)
        .requireText('input.receivingConfirmation', input.receivingConfirmation)
        .requirePast('input.icrcInformedAt', input.icrcInformedAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const { movement } = await movementStep(tx, viewer, 'authoriseMovement', input, (facts) => ({
      ...facts,
      carrierNamed: facts.carrierNamed || input.carrier != null,
      routeNamed: facts.routeNamed || input.route != null,
      escorts: input.escorts ?? facts.escorts,
      femaleEscort: input.femaleEscort ?? facts.femaleEscort,
      receivingConfirmed: facts.receivingConfirmed || input.receivingConfirmation != null,
      icrcInformed: facts.icrcInformed || input.icrcInformedAt != null,
    }));
    return advanceMovement(tx, 'authoriseMovement', movement, 'AUTHORISED', {
      carrier: input.carrier ?? movement.carrier,
      route: input.route ?? movement.route,
      escorts: input.escorts ?? movement.escorts,
      femaleEscort: input.femaleEscort ?? movement.femaleEscort,
      receivingConfirmation: input.receivingConfirmation ?? movement.receivingConfirmation,
      icrcInformedAt: input.icrcInformedAt ?? movement.icrcInformedAt,
      authorisedBy: viewer.accountId,
      authorisedAt: tx.now,
    });
  },
);
