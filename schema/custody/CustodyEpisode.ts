import { Field, ObjectType } from 'type-graphql';
import type { CustodyEndReason } from '../../domain/custody/vocabulary';
import type { Facility } from '../facility/Facility';
import type { Movement } from '../movement/Movement';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { CustodyEndReasonEnum } from './enumerations';
import { UnitStay } from './UnitStay';

@ObjectType({
  implements: Node,
  description:
    'One unbroken stay in one place of detention under named authorities. The four authorities are different ones in law and kept apart (ICPPED 17(3)). Custodial roles only.',
})
export class CustodyEpisode extends Node {
  @Field(() => typeNamed('Facility'), { nullable: true, description: 'The place of detention.' })
  facility: Facility | null;

  @Field(() => DateTimeScalar, { description: 'When the person lost liberty, UTC.' })
  deprivedAt: Date;

  @Field(() => String, { description: 'Where the person lost liberty.' })
  deprivedPlace: string;

  @Field(() => String, { description: 'Who deprived the person of liberty.' })
  deprivingAuthority: string;

  @Field(() => String, { description: 'Who supervises the detention.' })
  supervisingAuthority: string;

  @Field(() => String, { description: 'Who runs the place.' })
  facilityAuthority: string;

  @Field(() => DateTimeScalar, { description: 'Day and hour of admission to this place, UTC.' })
  admittedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the stay ended, UTC; null while it lasts.' })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the admission was entered here, UTC; null for what was entered before this was kept.',
  })
  recordedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the end was entered here, UTC; null while the stay lasts, and for what was entered before this was kept.',
  })
  endRecordedAt: Date | null;

  @Field(() => CustodyEndReasonEnum, { nullable: true, description: 'Why it ended; null while it lasts.' })
  endReason: CustodyEndReason | null;

  @Field(() => String, { nullable: true, description: 'Where the person went; null while it lasts.' })
  destination: string | null;

  @Field(() => String, { nullable: true, description: 'Who was responsible for the transfer or release; null while it lasts.' })
  transferAuthority: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of the place in which the person is now; null where none is named, and after the stay.',
  })
  unit: string | null;

  @Field(() => [UnitStay], { description: 'Every unit in which the person was during this stay, in their order.' })
  unitStays: UnitStay[];

  @Field(() => typeNamed('Movement'), { nullable: true, description: 'The movement that ended the stay; null when none did.' })
  movement: Movement | null;
}
