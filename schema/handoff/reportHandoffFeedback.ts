import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { HandoffFeedbackKind } from '../../domain/handoff/vocabulary';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { VerdictEnum } from '../proceeding/enumerations';
import { DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import { HandoffFeedbackKindEnum } from './enumerations';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Reports what became of the case (HO11).' })
export class ReportHandoffFeedbackInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => HandoffFeedbackKindEnum, { description: 'What was done.' })
  kind: HandoffFeedbackKind;

  @Field(() => String, { description: 'In words.' })
  detail: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  occurredAt: Date;

  @Field(() => Boolean, { nullable: true, description: 'True when nothing more will follow: the handoff closes. Left out: false.' })
  final?: boolean | null;

  @Field(() => VerdictEnum, {
    nullable: true,
    description: 'What the court decided; only with a final JUDGMENT. It comes on record as an earlier judgment of the person (I-27).',
  })
  verdict?: Verdict | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When the acts that are charged or judged are said to have been done. Outside the acts that were handed over it is a matter of speciality (I-28), whatever `outsideApprovedActs` says.',
  })
  actPeriod?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True when the act is not among those handed over. Left out: false.' })
  outsideApprovedActs?: boolean | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class ReportHandoffFeedbackPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
