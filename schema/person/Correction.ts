import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CorrectionField, CorrectionStatus } from '../../domain/person/correctionLifecycle';
import type { Account } from '../access/Account';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { CorrectionNotice } from './CorrectionNotice';
import { CorrectionFieldEnum, CorrectionStatusEnum } from './correctionEnumerations';
import { Person } from './Person';

@ObjectType({
  description: 'A correction of the register: what was wrong, what is right, who asked and who decided. Custodial roles only.',
})
export class Correction {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Person, { nullable: true, description: 'Whose entry it is.' })
  person: Person | null;

  @Field(() => CorrectionFieldEnum, { description: 'What is corrected.' })
  field: CorrectionField;

  @Field(() => ID, { nullable: true, description: 'Which name, identifier, stay or order; null where the person has one alone.' })
  partId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the register said; null where it said nothing, and for what was noted at admission.',
  })
  oldValue: string | null;

  @Field(() => String, { nullable: true, description: 'What is right; null for what was noted at admission.' })
  newValue: string | null;

  @Field(() => String, { description: 'Why.' })
  reasons: string;

  @Field(() => String, { nullable: true, description: 'Where the document lies that shows what is right; null where none was named.' })
  evidenceRef: string | null;

  @Field(() => CorrectionStatusEnum, { description: 'Where it stands.' })
  status: CorrectionStatus;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who asked for it.' })
  requestedBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, UTC.' })
  requestedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who decided; null before.' })
  decidedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, UTC; null before.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected; null otherwise.' })
  decisionReasons: string | null;

  @Field(() => [CorrectionNotice], { description: 'Who was told, having received the old version.' })
  notices: CorrectionNotice[];

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
