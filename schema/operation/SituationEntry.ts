import { Field, ID, ObjectType } from 'type-graphql';
import type { SituationKind } from '../../domain/operation/situationEntries';
import type { Facility } from '../facility/Facility';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { SituationKindEnum } from './enumerations';
import { Figure } from './Figure';

@ObjectType({
  description:
    'An entry of an operation’s situation log. It never changes; a correction is an entry of its own. A State reads the entries of its own figures.',
})
export class SituationEntry {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => SituationKindEnum, { description: 'What kind.' })
  kind: SituationKind;

  @Field(() => DateTimeScalar, { description: 'When it occurred, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was written down, UTC.' })
  recordedAt: Date;

  @Field(() => String, { description: 'Who reported it.' })
  source: string;

  @Field(() => String, { description: 'What.' })
  text: string;

  @Field(() => typeNamed('Facility'), { nullable: true, description: 'The place; null where it is of none.' })
  facility: Facility | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that it is about; null where it is about none.' })
  country: string | null;

  @Field(() => String, { nullable: true, description: 'By which office it was decided; null where nothing was.' })
  decidedBy: string | null;

  @Field(() => SituationEntry, { nullable: true, description: 'What it corrects; null where it corrects nothing.' })
  corrects: SituationEntry | null;

  @Field(() => SituationEntry, { nullable: true, description: 'What corrects it; null while nothing does.' })
  correctedBy: SituationEntry | null;

  @Field(() => [Figure], { description: 'Its figures.' })
  figures: Figure[];
}
