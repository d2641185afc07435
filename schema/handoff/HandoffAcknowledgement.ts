import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'The receiving authority’s acknowledgement. Only the named authority can give it (I-26).' })
export class HandoffAcknowledgement {
  @Field(() => String, { description: 'The officer who acknowledged.' })
  officer: string;

  @Field(() => String, { description: 'The officer’s authority.' })
  authority: string;

  @Field(() => String, { description: 'The case number there.' })
  caseNumber: string;

  @Field(() => Boolean, { description: 'True when only a part was accepted.' })
  acceptedInPart: boolean;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  acknowledgedAt: Date;
}
