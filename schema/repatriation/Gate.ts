import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import type { GateKind, GateStatus } from '../../domain/repatriation/vocabulary';
import { RoleEnum } from '../access/enumerations';
import { DateTimeScalar } from '../reference/scalars';
import { GateKindEnum, GateStatusEnum } from './enumerations';

@ObjectType({
  description:
    'One of the twelve conditions of a return. A State learns of NATIONALITY, CONSULAR, TRAVEL_DOCUMENT, RECEPTION_PLAN and HEALTH (status only); the others are not in its list.',
})
export class Gate {
  @Field(() => GateKindEnum, { description: 'Which gate.' })
  kind: GateKind;

  @Field(() => GateStatusEnum, { description: 'Where it stands now; EXPIRED is computed when read.' })
  status: GateStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the clearance holds, UTC; null when it has no end or is not cleared.',
  })
  clearedUntil: Date | null;

  @Field(() => RoleEnum, { description: 'The role that clears it, or whose facts clear it.' })
  owner: Role;

  @Field(() => String, {
    nullable: true,
    description:
      'What it was cleared with; null where it clears by itself or is not cleared. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  evidence: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it failed or does not apply; null otherwise. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a human last decided it, UTC; null where none did.' })
  decidedAt: Date | null;
}
