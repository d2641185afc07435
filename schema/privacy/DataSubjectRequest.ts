import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SubjectRequestKind, SubjectRequestState, SubjectRequestWay } from '../../domain/privacy/vocabulary';
import type { Account } from '../access/Account';
import { Clock } from '../clock/Clock';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { SubjectRequestKindEnum, SubjectRequestStateEnum, SubjectRequestWayEnum } from './enumerations';

@ObjectType({ description: 'What a person asks of the record held about them (LED Art. 12 to 16). Custodial staff.' })
export class DataSubjectRequest {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Who asks.' })
  person: Person | null;

  @Field(() => SubjectRequestKindEnum, { description: 'What is asked for.' })
  kind: SubjectRequestKind;

  @Field(() => SubjectRequestWayEnum, { description: 'Through whom it came.' })
  via: SubjectRequestWay;

  @Field(() => SubjectRequestStateEnum, { description: 'Where it stands.' })
  state: SubjectRequestState;

  @Field(() => DateTimeScalar, { description: 'When it came, UTC.' })
  receivedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who prepared the copy; null where there is none.' })
  preparedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the copy was prepared, UTC; null where there is none.' })
  preparedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many values the copy does not show, each with its legal ground; null where there is none.',
  })
  redactions: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The copy of the record as JSON; null where there is none. DATA_PROTECTION_OFFICER and LEGAL_OFFICER under a stated purpose, for others null with FIELD_RESTRICTED.',
  })
  copyJson: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The same copy as a page to be printed, in HTML; null where there is none. DATA_PROTECTION_OFFICER and LEGAL_OFFICER under a stated purpose, for others null with FIELD_RESTRICTED.',
  })
  copyHtml: string | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who answered; null before.' })
  answeredBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, UTC; null before.' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused; null otherwise.' })
  reasons: string | null;

  @Field(() => [Clock], { description: 'The month for the reply.' })
  clocks: Clock[];

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
