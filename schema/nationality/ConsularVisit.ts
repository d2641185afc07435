import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConsularVisitStatus } from '../../domain/nationality/vocabulary';
import type { OriginCountry } from '../country/OriginCountry';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { ConsularVisitStatusEnum } from './enumerations';

@ObjectType({
  description:
    'A visit of a consul (VCCR Art. 36(1)(c)): only where the person asked for it. Read by custodial case roles; by a State its own, while the person is visible to it.',
})
export class ConsularVisit {
  @Field(() => ID, { description: 'Id of the visit.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'Whom it is to.' })
  person: Person;

  @Field(() => typeNamed('OriginCountry'), { description: 'Whose consul.' })
  country: OriginCountry;

  @Field(() => ConsularVisitStatusEnum, { description: 'Where it stands.' })
  status: ConsularVisitStatus;

  @Field(() => String, { description: 'Who visits, by function.' })
  officer: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, UTC.' })
  askedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'For when it is arranged, UTC; null while it is not.' })
  arrangedFor: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was held, UTC; null while it was not.' })
  visitedAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they spoke alone; null while it was not held.' })
  inPrivate: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not arranged; null where it is. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], {
    description: 'What the viewer may do next and, if not, why. A State learns obstacles of the custodial side as one refusal CUSTODIAL.',
  })
  availableActions: AvailableAction[];
}
