import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BreakGlassStatus } from '../../domain/access/breakGlassLifecycle';
import type { FieldCategory } from '../../domain/access/fieldClasses';
import type { Role } from '../../domain/access/vocabulary';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Account } from './Account';
import { BreakGlassStatusEnum, FieldCategoryEnum, RoleEnum } from './enumerations';

@ObjectType({ description: 'One of the two approvals of emergency access.' })
export class BreakGlassApproval {
  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who approved.' })
  by: Account | null;

  @Field(() => RoleEnum, { description: 'In which role.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  at: Date;
}

@ObjectType({
  description:
    'Emergency access of one officer to categories of one person’s file, for an hour at most (domain D.1). Seen by the officer who asked and by those who approve.',
})
export class BreakGlass {
  @Field(() => ID, { description: 'Its id; reads under it carry it in the audit.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whose file.' })
  person: Person | null;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'The officer who asked; it opens for nobody else.' })
  askedBy: Account | null;

  @Field(() => RoleEnum, { description: 'The role in which it opens.' })
  role: Role;

  @Field(() => [FieldCategoryEnum], { description: 'The categories of fields that it opens.' })
  categories: FieldCategory[];

  @Field(() => String, { description: 'Why it was asked for.' })
  reasons: string;

  @Field(() => BreakGlassStatusEnum, { description: 'Where it stands now.' })
  status: BreakGlassStatus;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, UTC.' })
  requestedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second approval opened it, UTC; null before.' })
  openedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends by itself, UTC; null before it is open.' })
  endsAt: Date | null;

  @Field(() => [BreakGlassApproval], { description: 'Who approved, in order.' })
  approvals: BreakGlassApproval[];

  @Field(() => String, { nullable: true, description: 'Why it was refused; null otherwise.' })
  declineReason: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
