import { Field, InputType } from 'type-graphql';
import type { IncidentKind, IncidentStatus } from '../../domain/incident/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { IncidentKindEnum, IncidentStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of incidents; all given fields must hold.' })
export class IncidentFilter {
  @Field(() => [IncidentKindEnum], { nullable: true, description: 'Kind is one of these.' })
  kind?: IncidentKind[] | null;

  @Field(() => [IncidentStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: IncidentStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Happened in the facility of this code.' })
  facility?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened at or after this instant.' })
  occurredAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Happened before this instant.' })
  occurredBefore?: Date | null;
}
