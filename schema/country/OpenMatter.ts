import { Field, ID, ObjectType } from 'type-graphql';
import type { CommitmentParty, OpenMatterKind } from '../../domain/country/vocabulary';
import type { Person } from '../person/Person';
import { connectionOf } from '../reference/connection';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { CommitmentPartyEnum, OpenMatterKindEnum } from './enumerations';

@ObjectType({ description: 'Something that is open with a State: an object that waits for somebody, under one head.' })
export class OpenMatter {
  @Field(() => ID, { description: 'Id of the object: claim, request, package, visit, case, note, commitment or inquiry.' })
  id: string;

  @Field(() => OpenMatterKindEnum, { description: 'What it is.' })
  kind: OpenMatterKind;

  @Field(() => CommitmentPartyEnum, { description: 'For whom it waits.' })
  waitsFor: CommitmentParty;

  @Field(() => CaseRefScalar, { nullable: true, description: 'Its reference; null where it has none.' })
  ref: string | null;

  @Field(() => String, { description: 'Where it stands: the state of the object.' })
  state: string;

  @Field(() => String, { nullable: true, description: 'Of notes and commitments: what about, without names; null for others.' })
  about: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  since: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when, UTC: the first of its time limits; null where none runs.' })
  dueAt: Date | null;

  @Field(() => Boolean, { description: 'Whether that has passed.' })
  overdue: boolean;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Whom it concerns; null where nobody in particular.' })
  person: Person | null;
}

@ObjectType({ description: 'A page of the matters, as far as the viewer may see them.' })
export class OpenMatterConnection extends connectionOf<OpenMatter>('OpenMatter', 'the matters') {}
