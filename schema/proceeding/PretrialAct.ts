import { Field, ID, ObjectType } from 'type-graphql';
import type { PretrialActKind } from '../../domain/proceeding/beforeTrial';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { PretrialActKindEnum } from './enumerations';
import { Hearing } from './Hearing';

@ObjectType({
  description:
    'An act before the trial that the guards of the case ask for: reasons told, charge sheet served, file disclosed, hearing noticed.',
})
export class PretrialAct {
  @Field(() => ID, { description: 'Id of the act.' })
  id: string;

  @Field(() => PretrialActKindEnum, { description: 'What was done.' })
  kind: PretrialActKind;

  @Field(() => DateTimeScalar, { description: 'When it was done, UTC.' })
  occurredAt: Date;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'In which language; null for a disclosure or a notice.' })
  lang: string | null;

  @Field(() => String, { nullable: true, description: 'Who interpreted; null when nobody did.' })
  interpreter: string | null;

  @Field(() => Boolean, { description: 'Whether the person was asked about counsel in the same act.' })
  counselAsked: boolean;

  @Field(() => Hearing, { nullable: true, description: 'The hearing that was noticed; null for other acts.' })
  hearing: Hearing | null;

  @Field(() => String, { nullable: true, description: 'The paper, by reference; null when none is named.' })
  reference: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here, UTC.' })
  recordedAt: Date;
}
