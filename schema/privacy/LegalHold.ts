import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LegalHoldState } from '../../domain/privacy/vocabulary';
import type { Account } from '../access/Account';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { LegalHoldStateEnum } from './enumerations';

@ObjectType({ description: 'A legal hold on a record: nothing of it is erased (I-44). Custodial staff.' })
export class LegalHold {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whose record.' })
  person: Person | null;

  @Field(() => LegalHoldStateEnum, { description: 'Where it stands.' })
  state: LegalHoldState;

  @Field(() => String, { description: 'What the record is needed for.' })
  reasons: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'The legal officer who asked for it.' })
  requestedBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, UTC.' })
  requestedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'The data-protection officer who confirmed it; null before.' })
  confirmedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed, UTC; null before.' })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why its end was asked for; null before.' })
  releaseReasons: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, or why it stays; null otherwise.' })
  answerReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, UTC; null while it stands.' })
  releasedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
