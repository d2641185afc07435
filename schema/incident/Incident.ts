import { Field, Int, ObjectType } from 'type-graphql';
import type { IncidentKind, IncidentStatus } from '../../domain/incident/vocabulary';
import type { Facility } from '../facility/Facility';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { IncidentKindEnum, IncidentStatusEnum } from './enumerations';
import { IncidentFigure } from './IncidentFigure';

@ObjectType({
  implements: Node,
  description: 'Something that went wrong in a place or for a person. Read by custodial case roles, facility monitor and auditor.',
})
export class Incident extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => IncidentKindEnum, { description: 'What happened.' })
  kind: IncidentKind;

  @Field(() => IncidentStatusEnum, { description: 'Where it stands.' })
  status: IncidentStatus;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description: 'The person concerned; null when none is named or the viewer does not see the person.',
  })
  person: Person | null;

  @Field(() => typeNamed('Facility'), { nullable: true, description: 'The place; null when it happened in none.' })
  facility: Facility | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in words; null for roles that see no person, when the incident names one.',
  })
  description: string | null;

  @Field(() => [IncidentFigure], { description: 'Numbers, each with its source.' })
  figures: IncidentFigure[];

  @Field(() => String, { nullable: true, description: 'The independent authority it was referred to; null when it was not.' })
  referredTo: string | null;

  @Field(() => String, { nullable: true, description: 'Under which reference the authority keeps the referral; null before it confirmed.' })
  referralReceipt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the authority confirmed the referral, UTC; null before.' })
  referralReceivedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the investigation ended as it did; null before, and for roles that see no person when the incident names one.',
  })
  finding: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was done about it; null before, and for roles that see no person when the incident names one.',
  })
  remedy: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the independent authority answered; null before, and for roles that see no person when the incident names one.',
  })
  referralOutcome: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed, UTC; null while it is open.' })
  closedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was reported, UTC.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
