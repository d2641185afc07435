import { Field, ID, ObjectType } from 'type-graphql';
import type { PreCheckKind } from '../../domain/movement/emergency';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { PreCheckKindEnum } from './emergencyEnumerations';

@ObjectType({ description: 'A check that an emergency departure left out: owed, or completed afterwards.' })
export class EmergencyCheck {
  @Field(() => ID, { description: 'Id of the check.' })
  id: string;

  @Field(() => PreCheckKindEnum, { description: 'Which check.' })
  kind: PreCheckKind;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description: 'For whom; null where it is owed for the movement as a whole.',
  })
  person: Person | null;

  @Field(() => DateTimeScalar, { description: 'Until when it is owed, UTC: 72 hours from the departure.' })
  dueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was completed, UTC; null while it is owed.' })
  doneAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who completed it; null while it is owed.' })
  doneBy: string | null;

  @Field(() => String, { nullable: true, description: 'The document, certificate or note, by reference; null while it is owed.' })
  evidence: string | null;
}
