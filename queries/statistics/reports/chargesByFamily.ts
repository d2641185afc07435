import { chargeFamilies } from '../../../domain/statistics/bands';
import type { ReportArgs, ReportQuery } from '../report';
import { chargeRow } from '../versions';

/** F.1 question 19: terrorism, core international crimes, or both together as the Genocide Network recommends. */
export const chargesByFamily: ReportQuery<ReportArgs, 'persons'> = {
  name: 'chargesByFamily',
  basis:
    'Persons with charges that stand in cases of the platform; cases that another court opened below the minimum age are left out (I-08).',
  method:
    'Each person once. CUMULATIVE: charged with terrorism and with a core international crime. By the family that the court registrar noted, else by the class of the offence (ICCS 09, 11) or its words.',
  with: (scope) => {
    const is = (family: keyof typeof chargeFamilies) =>
      `bool_or(lower(coalesce(c.offence_family, '') || ' ' || c.offence) ~ ${scope.bind(chargeFamilies[family])} or upper(c.offence_family) = '${family}')`;
    return `charged as (
      select c.person_id, ${is('TERRORISM')} as terrorism, ${is('CORE_INTERNATIONAL_CRIME')} as core, bool_or(c.death_possible) as death_possible
      from ${chargeRow(scope)} c join proceeding l on l.id = c.proceeding_id and not l.observed_external
      where c.status in ('LAID', 'AMENDED', 'PROVEN') group by 1)`;
  },
  tables: {
    persons: {
      dimensions: [
        { name: 'COMBINATION', grain: 'PLAIN' },
        { name: 'DEATH_POSSIBLE', grain: 'PLAIN' },
      ],
      sql: () => `select array[case when terrorism and core then 'CUMULATIVE' when terrorism then 'TERRORISM' when core then 'CORE_INTERNATIONAL_CRIME' else 'OTHER' end,
          case when death_possible then 'YES' else 'NO' end] as keys, count(*)::int as count from charged group by 1`,
    },
  },
  rows: ({ persons }) => ({
    rows: persons.values('COMBINATION').map((combination) => ({
      combination,
      deathPossible: persons.share({ COMBINATION: combination }, 'DEATH_POSSIBLE', ['YES', 'NO']),
    })),
  }),
};
