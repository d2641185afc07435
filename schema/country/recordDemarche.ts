import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { DemarcheDirection, DemarcheKind } from '../../domain/country/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { Demarche } from './Demarche';
import { DemarcheDirectionEnum, DemarcheKindEnum } from './enumerations';

@InputType({ description: 'A note, démarche, meeting or call, to a State or from it.' })
export class RecordDemarcheInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => DemarcheKindEnum, { description: 'By which way.' })
  kind: DemarcheKind;

  @Field(() => DemarcheDirectionEnum, { nullable: true, description: 'Who addressed whom; left out, the custodial side the State.' })
  direction?: DemarcheDirection | null;

  @Field(() => String, { description: 'What was asked, without names.' })
  subject: string;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  sentAt: Date;

  @Field(() => String, { nullable: true, description: 'Where the document lies; left out where there is none.' })
  documentRef?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Requests to this State that it was about.' })
  requestIds?: string[] | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordDemarchePayload {
  @Field(() => Demarche, { description: 'What was written.' })
  demarche: Demarche;
}
