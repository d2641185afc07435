import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import type { AuditOutcome, AuditVerb } from '../../domain/audit/vocabulary';
import { PurposeEnum, RoleEnum } from '../access/enumerations';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { AuditOutcomeEnum, AuditVerbEnum } from './enumerations';

@ObjectType({
  description:
    'One operation on personal data: who, what, why, about whom (LED Art. 25). Read by data-protection officers and auditors. Class 7, under a stated purpose.',
})
export class AuditEntry {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'Its place in the log; ascending.' })
  seq: string;

  @Field(() => String, { description: 'The account’s name.' })
  actor: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role it acted in; null for the platform itself.' })
  role: Role | null;

  @Field(() => AuditVerbEnum, { description: 'What was done.' })
  verb: AuditVerb;

  @Field(() => String, { description: 'The operation’s name.' })
  operation: string;

  @Field(() => PurposeEnum, { nullable: true, description: 'The purpose of the request; null for the platform itself.' })
  purpose: Purpose | null;

  @Field(() => AuditOutcomeEnum, { description: 'Whether it was done or refused.' })
  outcome: AuditOutcome;

  @Field(() => [ID], { description: 'Ids of the persons concerned.' })
  subjects: string[];

  @Field(() => [String], {
    description:
      'To whom the act gave personal data outside the custodial organisation: State or kind, then the office (LED Art. 25(1)). Empty for all but a DISCLOSURE.',
  })
  recipients: string[];

  @Field(() => [Int], { description: 'The sensitivity classes that were read, ascending.' })
  fieldClasses: number[];

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  at: Date;

  @Field(() => Sha256Scalar, {
    description:
      'Hash of its leaf in the tree: SHA-256 of a zero byte and `record`. Of a sealed entry as it was sealed, so that a changed `record` no longer fits.',
  })
  hash: string;

  @Field(() => Int, { nullable: true, description: 'Its place in the tree, from 0; null until it is sealed, which takes seconds.' })
  index: number | null;

  @Field(() => String, { nullable: true, description: 'The code of the error that refused it; null when it was done.' })
  code: string | null;

  @Field(() => [String], { description: 'The fields of class 3 and above that were read, each as its class and `Type.field`.' })
  fields: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What was searched for, as RFC 8785 JSON; null when nothing was, or when the words were erased after their time.',
  })
  question: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the request, shared by all entries that it left; null for the platform itself.',
  })
  requestId: string | null;

  @Field(() => String, { description: 'The entry as the tree has it: RFC 8785 JSON of its documented fields (docs/AUDIT.md).' })
  record: string;
}
