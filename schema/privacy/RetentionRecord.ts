import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ErasureAct, ErasureGround, RetentionCategory, RetentionState } from '../../domain/privacy/vocabulary';
import type { Account } from '../access/Account';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { ErasureActEnum, ErasureGroundEnum, RetentionCategoryEnum, RetentionStateEnum } from './enumerations';

@ObjectType({ description: 'What an erasure would do to one table.' })
export class ErasureItem {
  @Field(() => String, { description: 'The table.' })
  table: string;

  @Field(() => ErasureActEnum, { description: 'Whether its rows go, its words go, or the key of its content goes.' })
  act: ErasureAct;

  @Field(() => Int, { description: 'How many rows.' })
  rows: number;
}

@ObjectType({ description: 'A proposed, declined or carried out erasure.' })
export class Erasure {
  @Field(() => ErasureGroundEnum, { description: 'Why at all.' })
  ground: ErasureGround;

  @Field(() => String, { description: 'The reasons of the data-protection officer.' })
  reasons: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who proposed it.' })
  proposedBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When it was proposed, UTC.' })
  proposedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who carried it out or declined it; null before.' })
  decidedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null before.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; null otherwise.' })
  declineReasons: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the key of the person was destroyed, UTC: seconds after the erasure; null before. From then on no copy of the database opens the content.',
  })
  keysDestroyedAt: Date | null;
}

@ObjectType({ description: 'How long a person’s record is kept, and what stands for or against it (LED Art. 5). Custodial staff.' })
export class RetentionRecord {
  @Field(() => ID, { description: 'The id of the person.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whose record.' })
  person: Person | null;

  @Field(() => RetentionCategoryEnum, { description: 'The category, which says how long.' })
  category: RetentionCategory;

  @Field(() => DateTimeScalar, { description: 'When it is looked at whether the record is still needed, UTC.' })
  reviewDueAt: Date;

  @Field(() => RetentionStateEnum, { description: 'Where it stands.' })
  state: RetentionState;

  @Field(() => Boolean, { description: 'True while a legal hold is asked for or stands: nothing is erased.' })
  onHold: boolean;

  @Field(() => Boolean, { description: 'True while a case of the person is open: nothing is erased.' })
  openCase: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the processing is restricted (LED Art. 16(3)), UTC; null when it is not.',
  })
  restrictedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was erased, UTC; null while it is kept.' })
  erasedAt: Date | null;

  @Field(() => [ErasureItem], { description: 'What an erasure would do, by table: a dry run.' })
  plan: ErasureItem[];

  @Field(() => [Erasure], { description: 'Erasures proposed, in order.' })
  erasures: Erasure[];

  @Field(() => Int, { description: 'The version of the person; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
