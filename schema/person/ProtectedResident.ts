import { Field, ObjectType } from 'type-graphql';
import type { Track } from '../../domain/person/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import { DeathRecord } from '../custody/DeathRecord';
import type { Facility } from '../facility/Facility';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { TakesArguments } from '../reference/TakesArguments';
import { ConsentRecord } from '../repatriation/ConsentRecord';
import { typeNamed } from '../typeNamed';
import { AgeDetermination } from './AgeDetermination';
import { TrackEnum } from './enumerations';
import { Person } from './Person';

@ObjectType({
  implements: [Node, Person],
  description:
    'A person in a camp who is under no charge and nobody’s prisoner: women and children above all. Never called a detainee. Read by custodial case roles; by a State’s liaison officer in its slice.',
})
export class ProtectedResident extends Person {
  @Field(() => TrackEnum, {
    nullable: true,
    description: 'On which track the case is. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  track: Track | null;

  @Field(() => typeNamed('Facility'), {
    nullable: true,
    description:
      'Where the person lives; null when not known. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  residence: Facility | null;

  @Field(() => [ConsentRecord], {
    nullable: true,
    description:
      'Consents given, refused or withdrawn. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  consents: ConsentRecord[] | null;

  @Field(() => DeathRecord, {
    nullable: true,
    description:
      'Circumstances and cause of the death, and where the remains were brought; null when there is none. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  deathRecord: DeathRecord | null;

  @Field(() => [AgeDetermination], {
    nullable: true,
    description:
      'Doubts about the age and how they were decided. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  ageDeterminations: AgeDetermination[] | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, {
    nullable: true,
    description:
      'Everything that happened to the person and its cases; in order of time. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  history: CaseEventConnection | null;
}
