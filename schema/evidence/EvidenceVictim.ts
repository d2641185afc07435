import { Field, ID, ObjectType } from 'type-graphql';
import type { VictimConsent } from '../../domain/evidence/copies';
import { DateTimeScalar } from '../reference/scalars';
import { VictimConsentEnum } from './copyEnumerations';

@ObjectType({
  description:
    'A victim of whom an item of evidence tells, by pseudonym: who it is stands in a key list outside. Class 6: prosecutors, and legal and data-protection officers on their cases, under a stated purpose; no State.',
})
export class EvidenceVictim {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'Number of the key list: `V-2026-017`. The same victim has the same in every item.' })
  pseudonym: string;

  @Field(() => Boolean, { description: 'True where the victim is, or was then, a child.' })
  child: boolean;

  @Field(() => VictimConsentEnum, { description: 'Whether it agreed that what tells of it goes on to others.' })
  consent: VictimConsent;

  @Field(() => DateTimeScalar, { description: 'When this was entered here, UTC.' })
  recordedAt: Date;
}
