import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import { RoleEnum } from '../access/enumerations';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Narrows a list of tasks; all given fields must hold.' })
export class TaskFilter {
  @Field(() => [String], { nullable: true, description: 'Kind is one of these.' })
  kind?: string[] | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Is the work of this role.' })
  ownerRole?: Role | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not done yet. False: done.' })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the work of the viewer’s own role.' })
  mine?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Is to be done before, UTC.' })
  dueBefore?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Belongs to the case of this person.' })
  personId?: string | null;
}

@ArgsType()
export class TasksArgs extends ForwardPageArgs {
  @Field(() => TaskFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: TaskFilter | null;
}
