import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PriorityRuleName } from '../../domain/repatriation/competingRequests';
import type { RepatriationState } from '../../domain/repatriation/vocabulary';
import { CaseRefScalar, CountryCodeScalar } from '../reference/scalars';
import { PriorityRuleEnum, RepatriationStateEnum } from './enumerations';

@ObjectType({
  description:
    'A place in the order that the table of priorities proposes for the live requests of one person. A proposal: it decides nothing (I-37). Custodial roles only.',
})
export class ProposedPlace {
  @Field(() => Int, { description: '1 is the preferred.' })
  place: number;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => CaseRefScalar, { description: 'Its case reference.' })
  ref: string;

  @Field(() => CountryCodeScalar, { description: 'The State that asks.' })
  country: string;

  @Field(() => RepatriationStateEnum, { description: 'Where it stands.' })
  state: RepatriationState;

  @Field(() => Boolean, { description: 'Whether somebody recorded what ranks it.' })
  factsRecorded: boolean;

  @Field(() => PriorityRuleEnum, {
    nullable: true,
    description: 'By which rule it stands before the next; null for the last, and where no rule tells the two apart.',
  })
  rule: PriorityRuleName | null;

  @Field(() => String, { nullable: true, description: 'The rule in words; null with it.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Where the rule is from; null with it.' })
  source: string | null;
}
