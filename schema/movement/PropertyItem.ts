import { Field, ID, ObjectType } from 'type-graphql';
import type { PropertyKind, PropertyState, SealFinding } from '../../domain/movement/property/lifecycle';
import { AvailableAction } from '../reference/AvailableAction';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { PropertyKindEnum, PropertyStateEnum, SealFindingEnum } from './propertyEnumerations';

@ObjectType({ description: 'A sealed bag or item of a person on a movement. A State sees that of persons who are brought to it.' })
export class PropertyItem {
  @Field(() => ID, { description: 'Id of the bag or item.' })
  id: string;

  @Field(() => PropertyKindEnum, { description: 'What is under seal.' })
  kind: PropertyKind;

  @Field(() => String, { description: 'Number of the seal; of one bag or item alone while it is closed or in dispute.' })
  sealNumber: string;

  @Field(() => String, { description: 'What it is, as seen from outside.' })
  description: string;

  @Field(() => PropertyStateEnum, { description: 'Where it stands.' })
  state: PropertyState;

  @Field(() => DateTimeScalar, { description: 'When it was sealed, UTC.' })
  sealedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When that was recorded, UTC.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who signed for the sending side; null before.' })
  releasedOfficer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the sending side signed, UTC; null before.' })
  releasedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who signed for the receiving side; null before.' })
  receivedOfficer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the receiving side signed, UTC; null before.' })
  receivedAt: Date | null;

  @Field(() => SealFindingEnum, { nullable: true, description: 'What the side that signed last found; null before.' })
  finding: SealFinding | null;

  @Field(() => String, { nullable: true, description: 'The number that was found, where it is another; otherwise null.' })
  foundSeal: string | null;

  @Field(() => String, { nullable: true, description: 'What differs, in words; null when nothing does.' })
  note: string | null;

  @Field(() => CaseRefScalar, {
    nullable: true,
    description: 'The incident of the difference; null when there is none. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  incidentRef: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was found out; null while open. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  resolution: string | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
