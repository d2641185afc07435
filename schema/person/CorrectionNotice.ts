import { Field, ID, ObjectType } from 'type-graphql';
import type { CorrectionField } from '../../domain/person/correctionLifecycle';
import type { OriginCountry } from '../country/OriginCountry';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { CorrectionFieldEnum } from './correctionEnumerations';

@ObjectType({ description: 'That a recipient was told of a correction (LED Art. 16(6)). A State sees those to itself.' })
export class CorrectionNotice {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('OriginCountry'), { nullable: true, description: 'The State that was told.' })
  country: OriginCountry | null;

  @Field(() => String, { description: 'The authority that had received the data.' })
  recipient: string;

  @Field(() => CorrectionFieldEnum, { description: 'What was corrected.' })
  field: CorrectionField;

  @Field(() => DateTimeScalar, { description: 'When it was told, UTC.' })
  notifiedAt: Date;
}
