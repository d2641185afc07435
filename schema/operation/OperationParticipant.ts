import { Field, ID, ObjectType } from 'type-graphql';
import type { OperationPart } from '../../domain/operation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { OperationPartEnum } from './enumerations';
import { Organisation } from './Organisation';

@ObjectType({ description: 'An organisation in an operation, with what it sees.' })
export class OperationParticipant {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Organisation, { description: 'The organisation.' })
  organisation: Organisation;

  @Field(() => String, { description: 'What it does.' })
  task: string;

  @Field(() => [OperationPartEnum], { description: 'The parts that its people see, as far as their roles read them.' })
  sees: OperationPart[];

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  joinedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while it takes part.' })
  leftAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it left; null while it takes part.' })
  leftReasons: string | null;
}
