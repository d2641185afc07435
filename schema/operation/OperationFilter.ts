import { Field, InputType } from 'type-graphql';
import type { OperationKind, OperationStatus } from '../../domain/operation/vocabulary';
import { OperationKindEnum, OperationStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of operations; all given fields must hold.' })
export class OperationFilter {
  @Field(() => [OperationKindEnum], { nullable: true, description: 'Kind is one of these.' })
  kind?: OperationKind[] | null;

  @Field(() => [OperationStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: OperationStatus[] | null;

  @Field(() => String, { nullable: true, description: 'The place of this code takes part.' })
  facility?: string | null;
}
