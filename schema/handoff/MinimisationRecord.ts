import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContentClass, ContentNeed, MinimisationGround } from '../../domain/handoff/minimisation';
import { DateTimeScalar } from '../reference/scalars';
import { ContentClassEnum, ContentNeedEnum, MinimisationGroundEnum } from './minimisationEnumerations';

@ObjectType({
  description: 'What of a package goes or was left out, and why: decided with the seal (LED Art. 4(1)(c), 4(4)). Never changed after.',
})
export class MinimisationRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { description: 'Version of the package.' })
  packageVersion: number;

  @Field(() => ContentClassEnum, { description: 'The class of data, or the kind of the item.' })
  content: ContentClass;

  @Field(() => ID, { nullable: true, description: 'The item of evidence; null for a class of data of the record.' })
  evidenceId: string | null;

  @Field(() => ContentNeedEnum, { description: 'Whether it was needed.' })
  need: ContentNeed;

  @Field(() => Boolean, { description: 'Whether it goes.' })
  goes: boolean;

  @Field(() => MinimisationGroundEnum, { description: 'On which ground.' })
  ground: MinimisationGround;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, in the words of who decided; null where the rule decided. Custodial case roles; for the auditor null with FIELD_RESTRICTED.',
  })
  reasons: string | null;

  @Field(() => String, { description: 'Who decided and sealed.' })
  decidedBy: string;

  @Field(() => DateTimeScalar, { description: 'When the package was sealed, UTC.' })
  sealedAt: Date;
}
