import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EvidenceKind } from '../../domain/evidence/vocabulary';
import type { OfferStatus } from '../../domain/handoff/offerLifecycle';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { enumeration } from '../enumeration';
import { EvidenceKindEnum } from '../evidence/enumerations';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRouteEnum } from '../repatriation/enumerations';
import { typeNamed } from '../typeNamed';
import type { ProsecutionHandoff } from './ProsecutionHandoff';

export const OfferStatusEnum = enumeration<OfferStatus>('OfferStatus', 'Where the offer of a package stands.', {
  OFFERED: 'The State may answer until `answerBy`.',
  ACCEPTED: 'The State takes the package: it may be dispatched.',
  DECLINED: 'The State does not take it.',
  WITHDRAWN: 'The custodial side took the offer back.',
});

@ObjectType({ description: 'How many items of one kind.' })
export class OfferedItems {
  @Field(() => EvidenceKindEnum, { description: 'The kind.' })
  kind: EvidenceKind;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'What the package holds, by kind and number: no content, no digest, no name. As it was when it was offered.' })
export class OfferPreview {
  @Field(() => [OfferedItems], { description: 'Items by kind.' })
  items: OfferedItems[];

  @Field(() => [String], { description: 'Parts of the route’s checklist that are there, by code.' })
  parts: string[];

  @Field(() => [String], { description: 'What the data may not be used for.' })
  useLimitations: string[];
}

@ObjectType({
  description:
    'A sealed package offered to the receiving State before anything goes: the State sees a preview of a case that it sees already, and accepts or declines until a day that is named. Where a package was offered, it is dispatched only when the offer was accepted or withdrawn.',
})
export class HandoffOffer {
  @Field(() => ID, { description: 'Id of the offer.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;

  @Field(() => typeNamed('ProsecutionHandoff'), { nullable: true, description: 'The handoff; for a State null before it is dispatched.' })
  handoff: ProsecutionHandoff | null;

  @Field(() => String, { description: 'The authority that would receive.' })
  receivingAuthority: string;

  @Field(() => RepatriationRouteEnum, { description: 'The legal route.' })
  route: RepatriationRoute;

  @Field(() => Int, { description: 'Version of the package.' })
  packageVersion: number;

  @Field(() => OfferPreview, { description: 'What it holds, by kind and number.' })
  preview: OfferPreview;

  @Field(() => OfferStatusEnum, { description: 'Where it stands.' })
  status: OfferStatus;

  @Field(() => DateTimeScalar, { description: 'When offered, UTC.' })
  offeredAt: Date;

  @Field(() => DateTimeScalar, { description: 'Until when the State may answer, UTC.' })
  answerBy: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or withdrawn, UTC; null before.' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or withdrawn; null where it was not.' })
  reasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
