import { Field, Int, ObjectType } from 'type-graphql';
import type { JurisdictionBasis, ProceedingStage } from '../../domain/proceeding/vocabulary';
import { CaseEventConnection } from '../audit/CaseEventConnection';
import type { ProsecutionHandoff } from '../handoff/ProsecutionHandoff';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, CountryCodeScalar, DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { TakesArguments } from '../reference/TakesArguments';
import { typeNamed } from '../typeNamed';
import { Appeal } from './Appeal';
import { Charge } from './Charge';
import { Clemency } from './Clemency';
import { JurisdictionBasisEnum, ProceedingStageEnum } from './enumerations';
import { Hearing } from './Hearing';
import { Judgment } from './Judgment';
import { NeBisInIdemAssessment } from './NeBisInIdemAssessment';
import { PretrialAct } from './PretrialAct';
import { ProceedingWay } from './ProceedingWay';
import { Sentence } from './Sentence';
import { TimeExtension } from './TimeExtension';

@ObjectType({ implements: Node, description: 'A criminal proceeding against one person before one forum. Custodial roles only.' })
export class LegalProceeding extends Node {
  @Field(() => CaseRefScalar, { description: 'Case reference.' })
  ref: string;

  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;

  @Field(() => String, { description: 'The State or system of justice.' })
  forum: string;

  @Field(() => String, { description: 'The court or prosecutor’s office.' })
  court: string;

  @Field(() => String, { description: 'Its file number.' })
  fileNumber: string;

  @Field(() => JurisdictionBasisEnum, { description: 'On what jurisdiction is founded.' })
  jurisdictionBasis: JurisdictionBasis;

  @Field(() => ProceedingStageEnum, { description: 'Where it stands.' })
  stage: ProceedingStage;

  @Field(() => Boolean, { description: 'True where the court is one for juveniles: a child is tried by no other (LP4-FORUM).' })
  juvenileForum: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'What of the case everybody may read who sees it, in the words of the court, naming nobody; null where nothing was said, and in the case of a child or of who may be one. Class 1.',
  })
  publicSummary: string | null;

  @Field(() => Boolean, { description: 'True when another forum’s case is only recorded here, such as one against a child (I-08).' })
  observedExternal: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was told of the reasons, UTC; null when not yet.' })
  personInformedAt: Date | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'In which language; null when not yet.' })
  informedLang: string | null;

  @Field(() => String, { nullable: true, description: 'Who interprets; null when nobody is needed.' })
  interpreter: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Effective minimum age of criminal responsibility in years: the highest of the platform’s floor, the forum’s law and what the case says; null on older cases, where the floor holds.',
  })
  minimumAge: number | null;

  @Field(() => [PretrialAct], { description: 'What was done before the trial; in order of time.' })
  pretrialActs: PretrialAct[];

  @Field(() => [Charge], { description: 'The charges; in order of time.' })
  charges: Charge[];

  @Field(() => [Hearing], { description: 'The hearings, by date.' })
  hearings: Hearing[];

  @Field(() => Judgment, { nullable: true, description: 'The last judgment; null before.' })
  judgment: Judgment | null;

  @Field(() => [Judgment], { description: 'Every judgment in the case; in order of time.' })
  judgments: Judgment[];

  @Field(() => [Appeal], { description: 'Appeals and reviews; in order of time.' })
  appeals: Appeal[];

  @Field(() => Sentence, { nullable: true, description: 'The sentence that stands; null while there is none.' })
  sentence: Sentence | null;

  @Field(() => [Clemency], { description: 'Petitions for clemency; in order of time.' })
  clemencies: Clemency[];

  @Field(() => [NeBisInIdemAssessment], { description: 'Findings on earlier judgments; in order of time.' })
  neBisInIdemFindings: NeBisInIdemAssessment[];

  @Field(() => [TimeExtension], { description: 'More time that courts gave; in order of time.' })
  timeExtensions: TimeExtension[];

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State that handed the case over; null for a case of the forum’s own.',
  })
  transferredFrom: string | null;

  @Field(() => typeNamed('ProsecutionHandoff'), {
    nullable: true,
    description: 'The handoff for which it is suspended; null when it is not.',
  })
  suspendedFor: ProsecutionHandoff | null;

  @TakesArguments(() => ForwardPageArgs)
  @Field(() => CaseEventConnection, { description: 'What happened; in order of time.' })
  history: CaseEventConnection;

  @Field(() => DateTimeScalar, { description: 'When opened, UTC.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, UTC; null while it has not.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When recorded here, UTC.' })
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it last changed, UTC.' })
  updatedAt: Date;

  @Field(() => [ProceedingWay], {
    description: 'Where the viewer’s role may lead the case on, by stage; empty for a role that never does.',
  })
  waysOn: ProceedingWay[];

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
