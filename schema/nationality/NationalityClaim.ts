import { Field, Int, ObjectType } from 'type-graphql';
import type { NationalityBasis, NationalityClaimStatus } from '../../domain/nationality/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { Clock } from '../clock/Clock';
import type { OriginCountry } from '../country/OriginCountry';
import type { IdentityDocument } from '../person/IdentityDocument';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DateTimeScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { NationalityBasisEnum, NationalityClaimStatusEnum } from './enumerations';

@ObjectType({
  implements: Node,
  description:
    'One nationality of one person, as a claim with status and evidence. A State sees its own claims from SUBMITTED on, and no other.',
})
export class NationalityClaim extends Node {
  @Field(() => typeNamed('Person'), { description: 'Whose claim it is.' })
  person: Person;

  @Field(() => typeNamed('OriginCountry'), { description: 'The State, or `XXX` where the words name none.' })
  country: OriginCountry;

  @Field(() => String, {
    nullable: true,
    description:
      'The words as they were said or written; null when the claim was entered by code. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  claimedLabel: string | null;

  @Field(() => NationalityClaimStatusEnum, { description: 'How far it has come.' })
  status: NationalityClaimStatus;

  @Field(() => NationalityBasisEnum, { description: 'On what it rests.' })
  basis: NationalityBasis;

  @Field(() => [typeNamed('IdentityDocument')], {
    nullable: true,
    description:
      'Papers of the person on which it rests, in the order in which they were recorded; what each is taken for stands with it. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  evidence: IdentityDocument[] | null;

  @Field(() => String, { nullable: true, description: 'What the claim was sent with; null before it was prepared.' })
  dossier: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent to the State, UTC; null before.' })
  submittedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the State acknowledged it, UTC; null before.' })
  acknowledgedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the State answered, UTC; null before.' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The authority of the State that answered; null before.' })
  answerAuthority: string | null;

  @Field(() => String, { nullable: true, description: 'On what the answer rests; null before.' })
  answerBasis: string | null;

  @Field(() => String, { nullable: true, description: 'Reasons of the answer; null before, and where the State gave none.' })
  answerReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Date of the deprivation, UTC; null when there is none.' })
  deprivedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What remedy the person has against the deprivation; null when there is none.' })
  deprivationRemedy: string | null;

  @Field(() => Boolean, { description: 'True once the State confirmed and nothing forbids telling it.' })
  disclosureAllowed: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When two legal officers determined on this claim that the person is stateless, UTC; null while they did not.',
  })
  statelessDeterminedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why; null while they did not. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  statelessReasons: string | null;

  @Field(() => [typeNamed('Clock')], { description: 'The reply clock, as the viewer may see it.' })
  clocks: Clock[];

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, { description: 'What happened to the claim; in order of time.' })
  history: CaseEventConnection;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed, UTC.' })
  updatedAt: Date;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
