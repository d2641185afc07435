import { Field, ID, ObjectType } from 'type-graphql';
import type { DisclosureKind, OriginatorConsent } from '../../domain/nationality/vocabulary';
import type { Person } from '../person/Person';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { DisclosureKindEnum, OriginatorConsentEnum } from './enumerations';

@ObjectType({ description: 'A disclosure to another State or organisation, with its basis (LED 35–38, I-33).' })
export class DataTransfer {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => CountryCodeScalar, { description: 'The State that received; XXX for an organisation of no State.' })
  country: string;

  @Field(() => String, { description: 'The authority that received.' })
  recipient: string;

  @Field(() => DisclosureKindEnum, { description: 'By which way.' })
  kind: DisclosureKind;

  @Field(() => typeNamed('Person'), { description: 'Whom it was about.' })
  person: Person;

  @Field(() => String, { description: 'The legal basis, as it was stated when the data was sent.' })
  basis: string;

  @Field(() => String, {
    nullable: true,
    description: 'The article of the directive for that basis; null where the basis was stated in words.',
  })
  article: string | null;

  @Field(() => OriginatorConsentEnum, { description: 'Whether who the data came from agreed.' })
  originatorConsent: OriginatorConsent;

  @Field(() => String, { description: 'Why it was necessary.' })
  justification: string;

  @Field(() => String, { description: 'What was sent.' })
  items: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  transferredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recalled, UTC; null when it was not.' })
  recalledAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was recalled; null while it was not. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  recallReasons: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its recipient was told of the recall, UTC; null while it was not, or where a legal officer has to decide.',
  })
  recallNotifiedAt: Date | null;
}
