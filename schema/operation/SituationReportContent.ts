import { Field, Int, ObjectType } from 'type-graphql';
import type { OperationKind, OperationStatus } from '../../domain/operation/vocabulary';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { OperationKindEnum, OperationStatusEnum } from './enumerations';
import { FigureComparison } from './FigureComparison';
import { OperationDay } from './OperationDay';
import { ReportedEntry } from './ReportedEntry';

@ObjectType({ description: 'What a daily report says, as data: the document is made of it and of nothing else.' })
export class SituationReportContent {
  @Field(() => CaseRefScalar, { description: 'Reference of the operation.' })
  operationRef: string;

  @Field(() => String, { description: 'Its name.' })
  operationName: string;

  @Field(() => OperationKindEnum, { description: 'Its kind.' })
  operationKind: OperationKind;

  @Field(() => OperationStatusEnum, { description: 'Where it stood.' })
  operationStatus: OperationStatus;

  @Field(() => String, { description: 'The day, as an ISO date.' })
  day: string;

  @Field(() => Int, { description: 'The edition.' })
  edition: number;

  @Field(() => String, { description: 'Who issued it.' })
  issuedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  issuedAt: Date;

  @Field(() => [ReportedEntry], { description: 'The entries of the day, in the order in which things occurred.' })
  entries: ReportedEntry[];

  @Field(() => [FigureComparison], { description: 'The figures of the day, side by side.' })
  comparisons: FigureComparison[];

  @Field(() => [OperationDay], { description: 'Planned against done up to the day.' })
  days: OperationDay[];
}
