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

  @Field(() => [Int], { description: 'The sensitivity classes that were read, ascending.' })
  fieldClasses: number[];

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  at: Date;

  @Field(() => Sha256Scalar, { description: 'Digest of the entry.' })
  hash: string;
}
