import { Field, ID, ObjectType } from 'type-graphql';
import type { ResolutionOutcome } from '../../domain/movement/entries';
import type { DiscrepancyKind } from '../../domain/movement/vocabulary';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { DiscrepancyKindEnum, ManifestEntryStatusEnum } from './enumerations';

@ObjectType({ description: 'One difference between what was boarded and what was received, for one person (I-20).' })
export class Discrepancy {
  @Field(() => ID, { description: 'Id of the discrepancy.' })
  id: string;

  @Field(() => DiscrepancyKindEnum, { description: 'How the counts differ.' })
  kind: DiscrepancyKind;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description: 'The person; null when nobody is identified or the viewer does not see the person.',
  })
  person: Person | null;

  @Field(() => String, { nullable: true, description: 'Description of somebody not identified; null when a person is.' })
  label: string | null;

  @Field(() => DateTimeScalar, { description: 'When found, UTC.' })
  detectedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision authority resolved it, UTC; null while open.' })
  resolvedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'How; null while open.' })
  resolution: string | null;

  @Field(() => ManifestEntryStatusEnum, {
    nullable: true,
    description: 'What became of the person, as the resolution found; null while open and where nobody is identified.',
  })
  outcome: ResolutionOutcome | null;

  @Field(() => String, { nullable: true, description: 'Case reference of the incident; null when none was named.' })
  incidentRef: string | null;
}
