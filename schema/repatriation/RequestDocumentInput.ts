import { Field, InputType } from 'type-graphql';
import type { RequestDocumentKind } from '../../domain/repatriation/vocabulary';
import { Sha256Scalar } from '../reference/scalars';
import { RequestDocumentKindEnum } from './enumerations';

@InputType({ description: 'A document of a request, by reference and digest; never its content.' })
export class RequestDocumentInput {
  @Field(() => RequestDocumentKindEnum, { description: 'Which document of the route’s list it is.' })
  kind: RequestDocumentKind;

  @Field(() => String, { description: 'Where the document lies.' })
  reference: string;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Its digest, SHA-256 in hex.' })
  sha256?: string | null;
}
