import { Field, ID, ObjectType } from 'type-graphql';
import type { BestInterestOption } from '../../domain/family/vocabulary';
import type { Account } from '../access/Account';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { BestInterestOptionEnum } from './enumerations';

@ObjectType({
  description:
    'The opinion of one member of a panel. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class BestInterestsOpinion {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'The member.' })
  member: Account | null;

  @Field(() => BestInterestOptionEnum, { description: 'What is best for the child.' })
  option: BestInterestOption;

  @Field(() => String, { description: 'Why.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  givenAt: Date;
}
