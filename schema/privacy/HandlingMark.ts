import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HandlingCode } from '../../domain/privacy/handlingCodes';
import type { Account } from '../access/Account';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { HandlingCodeEnum } from './enumerations';

@ObjectType({ description: 'A condition of handling on a record, an item of evidence or a document (domain B.7). Custodial staff.' })
export class HandlingMark {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whose record, evidence or document.' })
  person: Person | null;

  @Field(() => ID, { description: 'What carries it: the id of the person, the item or the document.' })
  subjectId: string;

  @Field(() => HandlingCodeEnum, { description: 'The code.' })
  code: HandlingCode;

  @Field(() => String, { description: 'Why it was set.' })
  reasons: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who set it.' })
  setBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When it was set, UTC.' })
  setAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was lifted, UTC; null while it holds.' })
  liftedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted; null while it holds.' })
  liftReasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;
}
