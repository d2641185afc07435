import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RestrictionGround } from '../../domain/privacy/restriction';
import type { RestrictionState } from '../../domain/privacy/restrictionLifecycle';
import type { Account } from '../access/Account';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { RestrictionGroundEnum, RestrictionStateEnum } from './restrictionEnumerations';

@ObjectType({
  description:
    'A restriction of processing (LED Art. 16(3)): while it is in force the record is neither changed nor passed on, but to protect the person, for legal claims and to settle it (PR-RESTRICTED). Custodial staff.',
})
export class ProcessingRestriction {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whose record.' })
  person: Person | null;

  @Field(() => RestrictionGroundEnum, { description: 'Why.' })
  ground: RestrictionGround;

  @Field(() => RestrictionStateEnum, { description: 'Whether it is in force.' })
  state: RestrictionState;

  @Field(() => String, { description: 'What it rests on, in words.' })
  reasons: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who began it.' })
  begunBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  begunAt: Date;

  @Field(() => String, { nullable: true, description: 'Reference of the decision that lifted it; null while it is in force.' })
  decision: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was told that it ends, UTC; null where nobody had to be or while it is in force.',
  })
  personInformedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted; null while it is in force.' })
  liftReasons: string | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who lifted it; null while it is in force.' })
  liftedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was lifted, UTC; null while it is in force.' })
  liftedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
