import { Field, ID, ObjectType } from 'type-graphql';
import type { VisitAccess, VisitKind } from '../../domain/facility/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { VisitAccessEnum, VisitKindEnum } from './enumerations';

@ObjectType({ description: 'That a body visited a place, never what it reported. Not for a State.' })
export class FacilityVisit {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => VisitKindEnum, { description: 'What kind of visit.' })
  kind: VisitKind;

  @Field(() => String, { description: 'Who visited.' })
  body: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  visitedAt: Date;

  @Field(() => Boolean, { description: 'True: with talks in private.' })
  privateTalks: boolean;

  @Field(() => VisitAccessEnum, { description: 'Whether the body was let in.' })
  access: VisitAccess;
}
