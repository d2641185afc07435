import { Field, ID, ObjectType } from 'type-graphql';
import type { CounselKind } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { CounselKindEnum } from './enumerations';

@ObjectType({ description: 'Counsel of the person.' })
export class CounselAppointment {
  @Field(() => ID, { description: 'Id of the appointment.' })
  id: string;

  @Field(() => String, { description: 'Name of the lawyer.' })
  counsel: string;

  @Field(() => CounselKindEnum, { description: 'Chosen or assigned.' })
  kind: CounselKind;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  appointedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while it lasts.' })
  endedAt: Date | null;
}
