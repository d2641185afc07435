import { Field, ID, InputType } from 'type-graphql';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import type { AuditOutcome, AuditVerb } from '../../domain/audit/vocabulary';
import { PurposeEnum, RoleEnum } from '../access/enumerations';
import { DateTimeScalar } from '../reference/scalars';
import { AuditOutcomeEnum, AuditVerbEnum } from './enumerations';

@InputType({ description: 'Narrows the audit trail; all given fields must hold.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'The account’s name.' })
  actor?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role.' })
  role?: Role | null;

  @Field(() => [AuditVerbEnum], { nullable: true, description: 'Verb is one of these.' })
  verb?: AuditVerb[] | null;

  @Field(() => String, { nullable: true, description: 'The operation’s name.' })
  operation?: string | null;

  @Field(() => PurposeEnum, { nullable: true, description: 'The purpose.' })
  purpose?: Purpose | null;

  @Field(() => ID, { nullable: true, description: 'Concerns this person.' })
  subject?: string | null;

  @Field(() => AuditOutcomeEnum, { nullable: true, description: 'How it ended.' })
  outcome?: AuditOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'True: is in the tree; false: waits to be sealed.' })
  sealed?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At or after this instant.' })
  after?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  before?: Date | null;
}
