import { Field, Int, ObjectType } from 'type-graphql';
import { Figure } from './Figure';

@ObjectType({ description: 'A reported figure beside what the movements’ own lists say.' })
export class ReportedFigure {
  @Field(() => Figure, { description: 'The figure.' })
  figure: Figure;

  @Field(() => Int, { description: 'What the movements say of the same day or the same total.' })
  computed: number;

  @Field(() => Int, { description: 'The reported value less the computed one.' })
  difference: number;
}
