import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import { RoleEnum } from '../access/enumerations';
import { StatisticReport } from './StatisticReport';
import { StatisticShare } from './StatisticShare';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Transfers to one State on one ground.' })
export class DisclosureRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => String, { description: 'The ground of the transfer, as recorded (LED Art. 36 to 38).' })
  basis: string;

  @Field(() => SuppressedCount, { description: 'How many.' })
  count: SuppressedCount;
}

@ObjectType({ description: 'Transfers to one State.' })
export class RecalledDisclosuresRow {
  @Field(() => String, {
    description: 'Alpha-3 code of the State; States of few together, such as `OTHER_EUROPE`; `UNKNOWN` where none is recorded.',
  })
  country: string;

  @Field(() => StatisticShare, { description: 'Recalled, of all.' })
  recalled: StatisticShare;
}

@ObjectType({ description: 'Answers with fields of class 3 and above that one role read.' })
export class SensitiveReadsRow {
  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => StatisticShare, { description: 'Read by officers in the team of none of the persons, of all such answers.' })
  unassigned: StatisticShare;
}

@ObjectType({ implements: StatisticReport, description: 'What was given to whom, called back, and read by whom.' })
export class TransparencyReport extends StatisticReport {
  @Field(() => [DisclosureRow], { description: 'The cells that are not empty.' })
  rows: DisclosureRow[];

  @Field(() => [RecalledDisclosuresRow], { description: 'One for each State.' })
  recalled: RecalledDisclosuresRow[];

  @Field(() => [SensitiveReadsRow], { description: 'One for each role.' })
  reads: SensitiveReadsRow[];
}
