import { Field, Int, ObjectType } from 'type-graphql';
import type { EvidenceKind, EvidenceLegality, EvidenceStatus } from '../../domain/evidence/vocabulary';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { EvidenceCopy } from './EvidenceCopy';
import { EvidenceCustodyEvent } from './EvidenceCustodyEvent';
import { EvidenceVictim } from './EvidenceVictim';
import { EvidenceKindEnum, EvidenceLegalityEnum, EvidenceStatusEnum } from './enumerations';

@ObjectType({
  implements: Node,
  description:
    'One item of evidence, by digest; the content is not on the platform. Class 6: prosecutor, legal officers on their cases, the data-protection officer while it is in clearance, and the receiving State from DISPATCHED on, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class EvidenceItem extends Node {
  @Field(() => typeNamed('Person'), { description: 'The person whose case it belongs to.' })
  person: Person;

  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field(() => String, { nullable: true, description: 'What it shows; null when it is sealed or nothing was written.' })
  description: string | null;

  @Field(() => Sha256Scalar, { description: 'Digest of the item.' })
  sha256: string;

  @Field(() => EvidenceStatusEnum, { description: 'Where it is.' })
  status: EvidenceStatus;

  @Field(() => EvidenceLegalityEnum, { description: 'Whether it was lawfully obtained.' })
  legality: EvidenceLegality;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when it may have been obtained by torture: it may support nothing (CAT Art. 15, I-24). Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  cat15: boolean | null;

  @Field(() => Boolean, { description: 'True when it speaks for the person; may not be taken out of a package (I-25).' })
  exculpatory: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether who gave it consents to passing it on; null when no consent is needed. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  originatorConsent: boolean | null;

  @Field(() => String, { description: 'Where it comes from.' })
  origin: string;

  @Field(() => DateTimeScalar, { description: 'When collected, UTC.' })
  collectedAt: Date;

  @Field(() => String, { description: 'Where collected.' })
  collectedPlace: string;

  @Field(() => String, { description: 'By whom; for a State the organisation.' })
  collectedBy: string;

  @Field(() => [String], { description: 'Handling codes that travel with it.' })
  handling: string[];

  @Field(() => String, { description: 'Who holds it now.' })
  custodian: string;

  @Field(() => Int, {
    description:
      'How many links of its chain have a gap that is not tolerated. It stays, when a legal officer released the item all the same.',
  })
  custodyGaps: number;

  @Field(() => [EvidenceCustodyEvent], { nullable: true, description: 'Its custody chain, from the first event.' })
  custody: EvidenceCustodyEvent[] | null;

  @Field(() => [EvidenceCopy], {
    nullable: true,
    description:
      'Its copies, the first made first, those included that are no more. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  copies: EvidenceCopy[] | null;

  @Field(() => [EvidenceVictim], {
    nullable: true,
    description: 'Victims of whom it tells, by pseudonym. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  victims: EvidenceVictim[] | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When registered, UTC.' })
  createdAt: Date;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
