import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Sex, TracingInquirer, TracingItem, TracingStatus } from '../../domain/person/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { CaseRefScalar, CountryCodeScalar, DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { SexEnum } from './enumerations';
import type { Person } from './Person';
import { TracingInquirerEnum, TracingItemEnum, TracingStatusEnum } from './tracingEnumerations';

@ObjectType({
  description:
    'Somebody asks where a person is (ICPPED Art. 18). To a State the receipt, and every field that it reads until the answer, is the same whoever is or is not on the register (D.3.4). Read by registrars, legal and data-protection officers; by a State those that it filed.',
})
export class TracingInquiry {
  @Field(() => ID, { description: 'Id of the inquiry.' })
  id: string;

  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => TracingInquirerEnum, { description: 'Who asks.' })
  inquirer: TracingInquirer;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that asks; null where none does.' })
  country: string | null;

  @Field(() => String, { description: 'The office, or the person who asks.' })
  inquirerName: string;

  @Field(() => String, { nullable: true, description: 'What the inquirer is to the person; null where it was not said.' })
  relation: string | null;

  @Field(() => String, { description: 'Why it is asked.' })
  purpose: string;

  @Field(() => [String], { description: 'Names of the person asked after, in any script, the most used first.' })
  names: string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth as far as the inquirer knows it; null where not.' })
  birth: string | null;

  @Field(() => SexEnum, { nullable: true, description: 'Sex; null where it was not said.' })
  sex: Sex | null;

  @Field(() => String, { nullable: true, description: 'What else is known of the person; null where nothing.' })
  circumstances: string | null;

  @Field(() => String, { description: 'What the inquirer was told at once: neither that somebody is known here nor that nobody is.' })
  receipt: string;

  @Field(() => DateTimeScalar, { description: 'When it was received, UTC.' })
  receivedAt: Date;

  @Field(() => TracingStatusEnum, { description: 'Where it stands. A State reads RECEIVED until RELEASED.' })
  status: TracingStatus;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description: 'Whom it is about; null while it is not matched, for a State until it is RELEASED.',
  })
  person: Person | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, UTC; null before.' })
  releasedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was matched, UTC; null while it is not. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  matchedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it fits nobody, was taken back, or is withheld; null where nothing was said. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  reasons: string | null;

  @Field(() => [TracingItemEnum], {
    nullable: true,
    description: 'What family, counsel or the ICRC were told; none before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  told: TracingItem[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'How they showed their legitimate interest; null before. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  interestShown: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`. A State always reads 1.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why; nothing for a State.' })
  availableActions: AvailableAction[];
}
