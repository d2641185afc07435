import { Field, ObjectType } from 'type-graphql';
import type { PlacePurpose } from '../../domain/operation/vocabulary';
import type { Facility } from '../facility/Facility';
import { typeNamed } from '../typeNamed';
import { PlacePurposeEnum } from './enumerations';

@ObjectType({ description: 'A place that takes part in an operation.' })
export class OperationPlace {
  @Field(() => typeNamed('Facility'), { description: 'The place.' })
  facility: Facility;

  @Field(() => PlacePurposeEnum, { description: 'What it is for.' })
  purpose: PlacePurpose;
}
