import { Field, ID, ObjectType } from 'type-graphql';
import type { SituationKind } from '../../domain/operation/situationEntries';
import { DateTimeScalar } from '../reference/scalars';
import { SituationKindEnum } from './enumerations';
import { Figure } from './Figure';

@ObjectType({ description: 'An entry of the log as a daily report froze it.' })
export class ReportedEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => SituationKindEnum, { description: 'What kind.' })
  kind: SituationKind;

  @Field(() => DateTimeScalar, { description: 'When it occurred, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was written down, UTC.' })
  recordedAt: Date;

  @Field(() => String, { description: 'Who reported it.' })
  source: string;

  @Field(() => String, { description: 'What.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'Code of the place; null where it is of none.' })
  facilityCode: string | null;

  @Field(() => String, { nullable: true, description: 'By which office it was decided; null where nothing was.' })
  decidedBy: string | null;

  @Field(() => ID, { nullable: true, description: 'The entry that it corrects; null where it corrects none.' })
  correctsId: string | null;

  @Field(() => Boolean, { description: 'True: another entry of the same day corrects it.' })
  corrected: boolean;

  @Field(() => [Figure], { description: 'Its figures.' })
  figures: Figure[];
}
