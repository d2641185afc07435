import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AssertedField, IdentityAssertionStatus } from '../../domain/person/identityAssertionLifecycle';
import type { AssertionKind, Reliability } from '../../domain/repatriation/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { AssertionKindEnum, ReliabilityEnum } from '../repatriation/enumerations';
import { typeNamed } from '../typeNamed';
import { IdentityDocument } from './IdentityDocument';
import { AssertedFieldEnum, IdentityAssertionStatusEnum } from './identityDocumentEnumerations';
import type { Person } from './Person';

@ObjectType({
  description:
    'What a source says of somebody. It stands beside what others say, and changes no field of the register. Custodial case roles.',
})
export class IdentityAssertion {
  @Field(() => ID, { description: 'Id of the assertion.' })
  id: string;

  @Field(() => typeNamed('Person'), { description: 'Of whom.' })
  person: Person;

  @Field(() => AssertedFieldEnum, { description: 'Of what.' })
  field: AssertedField;

  @Field(() => String, { description: 'What is said.' })
  value: string;

  @Field(() => AssertionKindEnum, { description: 'Whether it tells or judges.' })
  kind: AssertionKind;

  @Field(() => String, { description: 'Who says it: a register, a body, a function.' })
  source: string;

  @Field(() => ReliabilityEnum, { description: 'How far the source is reliable.' })
  reliability: Reliability;

  @Field(() => Int, { description: 'How credible this is, from 1 (confirmed) to 6 (cannot be judged).' })
  credibility: number;

  @Field(() => IdentityDocument, { nullable: true, description: 'The document that says it; null where none does.' })
  document: IdentityDocument | null;

  @Field(() => DateTimeScalar, { description: 'When it was said, UTC.' })
  assertedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when an assessment holds, UTC; null for a fact.' })
  expiresAt: Date | null;

  @Field(() => IdentityAssertionStatusEnum, { description: 'Where it stands.' })
  status: IdentityAssertionStatus;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, UTC; null while it was not.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while it was not.' })
  decisionReasons: string | null;

  @Field(() => IdentityAssertion, { nullable: true, description: 'The assertion that took its place; null where none did.' })
  supersededBy: IdentityAssertion | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
