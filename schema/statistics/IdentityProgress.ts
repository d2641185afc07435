import { Field, ObjectType } from 'type-graphql';
import type { IdentityStatus } from '../../domain/person/vocabulary';
import { IdentityStatusEnum } from '../person/enumerations';
import { StatisticReport } from './StatisticReport';
import { SuppressedCount } from './SuppressedCount';

@ObjectType({ description: 'Persons whose identity stood in one state at the end of one period.' })
export class IdentityProgressRow {
  @Field(() => String, { description: 'ISO 8601 week `2026-W09` or month `2026-02`, UTC.' })
  period: string;

  @Field(() => IdentityStatusEnum, { description: 'State of the identity.' })
  status: IdentityStatus;

  @Field(() => SuppressedCount, {
    description: 'How many at the period’s end; held back where it differs from the last one told by a few.',
  })
  count: SuppressedCount;
}

@ObjectType({ implements: StatisticReport, description: 'How far identities are settled, period by period.' })
export class IdentityProgress extends StatisticReport {
  @Field(() => [IdentityProgressRow], { description: 'By period, then status.' })
  rows: IdentityProgressRow[];
}
