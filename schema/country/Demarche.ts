import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DemarcheDirection, DemarcheKind, DemarcheStatus } from '../../domain/country/vocabulary';
import type { Account } from '../access/Account';
import { DateTimeScalar } from '../reference/scalars';
import type { RepatriationRequest } from '../repatriation/RepatriationRequest';
import { typeNamed } from '../typeNamed';
import { DemarcheDirectionEnum, DemarcheKindEnum, DemarcheStatusEnum } from './enumerations';
import type { OriginCountry } from './OriginCountry';

@ObjectType({ description: 'A note, démarche, meeting or call, to a State or from it, and its answer. Custodial roles only.' })
export class Demarche {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('OriginCountry'), { description: 'The State.' })
  country: OriginCountry;

  @Field(() => DemarcheKindEnum, { description: 'By which way.' })
  kind: DemarcheKind;

  @Field(() => DemarcheDirectionEnum, { description: 'Who addressed whom.' })
  direction: DemarcheDirection;

  @Field(() => String, { description: 'What was asked.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'Where the document lies; null where there is none.' })
  documentRef: string | null;

  @Field(() => DemarcheStatusEnum, { description: 'Where it stands.' })
  status: DemarcheStatus;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  sentAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who sent it, or recorded that it came.' })
  sentBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, UTC; null before.' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: 'What was answered; null before.' })
  answer: string | null;

  @Field(() => String, { nullable: true, description: 'Where the answer lies; null where there is none.' })
  answerDocumentRef: string | null;

  @Field(() => String, { nullable: true, description: 'Why nobody waits for an answer; null while somebody does.' })
  closedReasons: string | null;

  @Field(() => [typeNamed('RepatriationRequest')], { description: 'Requests that it was about, as far as the viewer sees them.' })
  requests: RepatriationRequest[];

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;
}
