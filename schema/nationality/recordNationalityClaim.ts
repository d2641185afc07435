import { Field, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { NationalityClaim } from './NationalityClaim';

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordNationalityClaimPayload {
  @Field(() => typeNamed('NationalityClaim'), { description: 'The claim.' })
  nationalityClaim: NationalityClaim;
}
