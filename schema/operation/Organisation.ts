import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OrganisationKind } from '../../domain/operation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { OrganisationKindEnum } from './enumerations';
import { FocalPoint } from './FocalPoint';

@ObjectType({
  description: 'An organisation that operations may join. Read by custodial and office roles; by a State those that speak for itself.',
})
export class Organisation {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => OrganisationKindEnum, { description: 'What it is.' })
  kind: OrganisationKind;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Of which State; null where it is of none.' })
  country: string | null;

  @Field(() => [FocalPoint], {
    nullable: true,
    description:
      'How it is reached now: offices and functions, never private persons. Custodial and office roles; for a State null with FIELD_RESTRICTED.',
  })
  focalPoints: FocalPoint[] | null;

  @Field(() => Int, { description: 'Counts changes of this object.' })
  version: number;
}
