import { Field, ID, ObjectType } from 'type-graphql';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'Custody under another State or authority, by whole days.' })
export class ForeignCustody {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => CountryCodeScalar, { description: 'The State that held the person.' })
  country: string;

  @Field(() => String, { description: 'The authority that did.' })
  authority: string;

  @Field(() => String, { description: 'First day, `YYYY-MM-DD`.' })
  heldFrom: string;

  @Field(() => String, { description: 'Last day, `YYYY-MM-DD`, in custody too.' })
  heldTo: string;

  @Field(() => String, { description: 'The paper that says so, by reference.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'When recorded here, UTC.' })
  recordedAt: Date;
}
