import { Field, ID, ObjectType } from 'type-graphql';
import type { CounselKind } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { CounselVisit } from './CounselVisit';
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

  @Field(() => String, { nullable: true, description: 'Where the power of attorney lies; null while there is none.' })
  powerOfAttorneyRef: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given, UTC; null while there is none.' })
  powerOfAttorneyAt: Date | null;

  @Field(() => [CounselVisit], { description: 'When counsel came, in order of time; never what was said.' })
  visits: CounselVisit[];
}
