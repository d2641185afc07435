import { Field, Int, ObjectType } from 'type-graphql';
import type { Account } from '../access/Account';
import { Node } from '../reference/Node';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { Operation } from './Operation';
import { SituationReportContent } from './SituationReportContent';

@ObjectType({
  implements: Node,
  description:
    'The daily situation report of an operation: the entries of a day, frozen. It never changes; what is recorded later stands in another edition. For roles that read the log.',
})
export class SituationReport extends Node {
  @Field(() => typeNamed('Operation'), { description: 'The operation.' })
  operation: Operation;

  @Field(() => DateTimeScalar, { description: 'The day, at 00:00 UTC.' })
  day: Date;

  @Field(() => Int, { description: '1 for the first report of the day.' })
  edition: number;

  @Field(() => SituationReportContent, { description: 'What it says, as data.' })
  content: SituationReportContent;

  @Field(() => String, { description: 'The same as an HTML page that prints on A4 and fetches nothing.' })
  document: string;

  @Field(() => String, { description: 'Where the page is served under the same authorisation, below the address of this API.' })
  path: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the page’s bytes in UTF-8.' })
  sha256: string;

  @Field(() => typeNamed('Account'), { description: 'Who issued it.' })
  issuedBy: Account;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  issuedAt: Date;
}
