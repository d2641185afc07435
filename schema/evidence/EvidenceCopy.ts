import { Field, ID, ObjectType } from 'type-graphql';
import type { EvidenceCopyEnd, EvidenceCopyKind } from '../../domain/evidence/copies';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { EvidenceCopyEndEnum, EvidenceCopyKindEnum } from './copyEnumerations';

@ObjectType({
  description:
    'A copy of an item of evidence. Class 6: prosecutors, and legal and data-protection officers on their cases, under a stated purpose; no State.',
})
export class EvidenceCopy {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => EvidenceCopyKindEnum, { description: 'What it is.' })
  kind: EvidenceCopyKind;

  @Field(() => String, { description: 'Where it lies.' })
  place: string;

  @Field(() => String, { description: 'Who holds it.' })
  holder: string;

  @Field(() => String, { description: 'Who made it.' })
  madeBy: string;

  @Field(() => Sha256Scalar, { description: 'Its digest.' })
  sha256: string;

  @Field(() => Boolean, { description: 'True where it is the item, bit by bit: its digest is that of the item.' })
  identical: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made, UTC.' })
  madeAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is no more, UTC; null while it is there.' })
  endedAt: Date | null;

  @Field(() => EvidenceCopyEndEnum, { nullable: true, description: 'What became of it; null while it is there.' })
  endCause: EvidenceCopyEnd | null;

  @Field(() => String, { nullable: true, description: 'Why; null while it is there.' })
  endReasons: string | null;
}
