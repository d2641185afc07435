import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How far the closing of a place has come: of whom it is open what became of them (I-40). Custodial roles only.',
})
export class ReconciliationProgress {
  @Field(() => Int, { description: 'Persons who still live or are held there.' })
  open: number;

  @Field(() => Int, { description: 'Of those reconciled since the present status: moved to another place.' })
  moved: number;

  @Field(() => Int, { description: 'Left by own choice.' })
  left: number;

  @Field(() => Int, { description: 'Brought to a State by others.' })
  returned: number;

  @Field(() => Int, { description: 'Died.' })
  deceased: number;

  @Field(() => Int, { description: 'Never lived there.' })
  neverThere: number;

  @Field(() => Int, { description: 'Of unknown whereabouts.' })
  unknown: number;
}
