import { Field, InputType } from 'type-graphql';
import type { DocumentHolder, TravelDocumentKind } from '../../domain/person/identityDocuments';
import { DocumentHolderEnum } from '../person/identityDocumentEnumerations';
import { DateTimeScalar } from '../reference/scalars';
import { TravelDocumentKindEnum } from './travelDocumentKind';

@InputType({ description: 'What a State issues so that its national may travel.' })
export class TravelDocumentInput {
  @Field(() => TravelDocumentKindEnum, { description: 'What it is.' })
  kind: TravelDocumentKind;

  @Field(() => String, { description: 'The number as written on it.' })
  number: string;

  @Field(() => String, { description: 'The office that issued it.' })
  authority: string;

  @Field(() => DateTimeScalar, { description: 'When it was issued, UTC; not in the future.' })
  issuedAt: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it is valid, UTC; in the future.' })
  validUntil: Date;

  @Field(() => DocumentHolderEnum, {
    nullable: true,
    description: 'Where the paper is until the journey; left out: with the State that issued it.',
  })
  holder?: DocumentHolder | null;
}
