import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RefoulementRisk, RiskDirection, RiskLevel } from '../../domain/repatriation/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { RefoulementRiskEnum, RiskDirectionEnum, RiskLevelEnum } from './enumerations';

@InputType({ description: 'One danger as it was examined.' })
export class ExaminedRiskInput {
  @Field(() => RefoulementRiskEnum, { description: 'Which danger.' })
  risk: RefoulementRisk;

  @Field(() => RiskDirectionEnum, { description: 'Where.' })
  direction: RiskDirection;

  @Field(() => RiskLevelEnum, { description: 'What was found.' })
  level: RiskLevel;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'For ONWARD: to which State the person might be passed on; null where it is not known.',
  })
  onwardCountry?: string | null;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;
}

@ObjectType({ description: 'One danger as it was examined. Class 3, as the finding.' })
export class ExaminedRisk {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => RefoulementRiskEnum, { description: 'Which danger.' })
  risk: RefoulementRisk;

  @Field(() => RiskDirectionEnum, { description: 'Where.' })
  direction: RiskDirection;

  @Field(() => RiskLevelEnum, { description: 'What was found.' })
  level: RiskLevel;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'For ONWARD: to which State the person might be passed on; null where it is not known.',
  })
  onwardCountry: string | null;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;
}
