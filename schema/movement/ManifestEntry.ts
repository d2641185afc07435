import { Field, ID, ObjectType } from 'type-graphql';
import type { ManifestEntryStatus } from '../../domain/movement/vocabulary';
import type { ChildCase } from '../family/ChildCase';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import type { RepatriationRequest } from '../repatriation/RepatriationRequest';
import { typeNamed } from '../typeNamed';
import { EscortRecord } from './EscortRecord';
import { ManifestEntryStatusEnum } from './enumerations';
import { PropertyItem } from './PropertyItem';

@ObjectType({ description: 'One person of a manifest.' })
export class ManifestEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;

  @Field(() => ManifestEntryStatusEnum, { description: 'Where the person stands.' })
  status: ManifestEntryStatus;

  @Field(() => typeNamed('RepatriationRequest'), {
    nullable: true,
    description: 'The approved request that is the reason; null when a transfer order is.',
  })
  request: RepatriationRequest | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the transfer order; null when a request is the reason. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  transferOrder: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the person left the list; null while on it, and where the status or the end of the movement says it. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  statusReason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the reason in its closed list; null when there is none. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reasonCode: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when the person is fit to travel, UTC; null when no fitness is recorded. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  fitUntil: Date | null;

  @Field(() => DateTimeScalar, { description: 'When listed, UTC.' })
  addedAt: Date;

  @Field(() => typeNamed('ChildCase'), {
    nullable: true,
    description:
      'The case with the reviewed decision by which the person travels without a child, parent or guardian (I-11); null where nobody stays behind. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  separationDecision: ChildCase | null;

  @Field(() => [PropertyItem], { description: 'Bags and items of the person under seal on this movement.' })
  property: PropertyItem[];

  @Field(() => EscortRecord, {
    nullable: true,
    description: 'What goes with the person; null before it was opened. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  escortRecord: EscortRecord | null;
}
