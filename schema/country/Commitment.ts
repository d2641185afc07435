import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CommitmentParty, CommitmentStatus } from '../../domain/country/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { CommitmentPartyEnum, CommitmentStatusEnum } from './enumerations';
import type { OriginCountry } from './OriginCountry';

@ObjectType({
  description: 'What a State, or the custodial side towards it, said it would do, and what became of it. Custodial roles only.',
})
export class Commitment {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('OriginCountry'), { description: 'The State.' })
  country: OriginCountry;

  @Field(() => CommitmentPartyEnum, { description: 'Who said it.' })
  madeBy: CommitmentParty;

  @Field(() => String, { description: 'What it said.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  madeAt: Date;

  @Field(() => String, { description: 'Where it was said.' })
  madeIn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By which day, UTC midnight; null where none was named.' })
  dueOn: Date | null;

  @Field(() => CommitmentStatusEnum, { description: 'What became of it.' })
  status: CommitmentStatus;

  @Field(() => String, { nullable: true, description: 'What shows that it was said; null where nothing does.' })
  evidence: string | null;

  @Field(() => String, { nullable: true, description: 'What shows what became of it; null before.' })
  outcomeReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded, UTC; null before.' })
  outcomeAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;
}
