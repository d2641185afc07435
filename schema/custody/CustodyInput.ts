import { Field, InputType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@InputType({
  description: 'Where, since when and under whom a person is held. The three authorities are named separately even when they are the same.',
})
export class CustodyInput {
  @Field(() => String, { description: 'Code of the facility.' })
  facilityCode: string;

  @Field(() => DateTimeScalar, { description: 'When the person lost liberty.' })
  deprivedAt: Date;

  @Field(() => String, { description: 'Where.' })
  deprivedPlace: string;

  @Field(() => String, { description: 'Who deprived the person of liberty.' })
  deprivingAuthority: string;

  @Field(() => String, { description: 'Who supervises the detention.' })
  supervisingAuthority: string;

  @Field(() => String, { description: 'Who runs the place.' })
  facilityAuthority: string;

  @Field(() => DateTimeScalar, { description: 'Day and hour of admission; not before `deprivedAt`, not in the future.' })
  admittedAt: Date;
}
