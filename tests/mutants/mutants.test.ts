import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { endsWithMovement, fieldCategories } from '../../domain/access/fieldClasses';
import { createSchema } from '../../server/schema';
import { Random } from '../fuzz/random';
import {
  categoryFaults,
  type Faults,
  fieldFaults,
  narrowingFaults,
  operationFaults,
  purposeFaults,
  separationFaults,
} from '../permissions/policyFaults';
import { catalogueFaults, type RowViewer, rowFaults } from '../permissions/rows/rowFaults';
import { rowViewers } from '../permissions/rows/rowViewers';
import { rowWorld } from '../permissions/rows/rowWorld';
import { rowRules } from '../permissions/statement/rows';
import { twoPersonFaults } from '../permissions/twoPersonFaults';
import { startTestApi, type TestApi } from '../support/testApi';
import { type Mutant, policyMutants } from './policyMutants';
import { type RowMutant, rowMutants } from './rowMutants';

/** All of them by `npm run mutants`; otherwise a sample, another one for each seed. */
const ALL = process.env['MUTANTS'] === 'all';
/** Of these tables alone, separated by commas; unset: of all. */
const TABLES = process.env['MUTANTS_TABLES']?.split(',');
const SAMPLE = { policy: 160, rows: 40 };
const random = new Random(Number(process.env['MUTANTS_SEED'] ?? 1));
const sampled = <Some>(all: readonly Some[], count: number) => (ALL ? all : random.shuffled(all).slice(0, count));

const movementFaults = (): Faults => fieldCategories.filter((category) => endsWithMovement(category) !== (category === 'ROUTE'));

describe('a sentence of the policy said otherwise', () => {
  let schema: GraphQLSchema;
  let mutants: readonly Mutant[];
  /** As `policy.test.ts` runs them. */
  const checks: readonly (() => Faults)[] = [
    operationFaults,
    purposeFaults,
    separationFaults,
    categoryFaults,
    movementFaults,
    twoPersonFaults,
    () => narrowingFaults(schema),
    () => fieldFaults(schema),
  ];
  const faults = () => checks.flatMap((check) => check());
  const isKilled = () => checks.some((check) => check().length > 0);

  beforeAll(async () => {
    schema = await createSchema();
    mutants = policyMutants(schema);
  });

  it('is found, whichever it is', () => {
    expect(faults()).toEqual([]);
    const asked = sampled(mutants, SAMPLE.policy);
    const survivors = asked.filter(({ say }) => {
      const takeBack = say();
      const killed = isKilled();
      takeBack();
      return !killed;
    });
    process.stdout.write(`${asked.length} of ${mutants.length} mutants of the tables: ${asked.length - survivors.length} killed\n`);
    expect(survivors.map(({ name }) => name)).toEqual([]);
    expect(faults()).toEqual([]);
  }, 600_000);
});

describe('a policy of the database said otherwise', () => {
  let api: TestApi;
  let viewers: readonly RowViewer[];
  let mutants: readonly RowMutant[];

  beforeAll(async () => {
    api = await startTestApi();
    await rowWorld(api);
    viewers = rowViewers(api);
    mutants = (await rowMutants(api.database, Object.keys(rowRules))).filter(({ table }) => TABLES?.includes(table) ?? true);
  }, 120_000);
  afterAll(() => api.close());

  const isKilled = async ({ table, sql }: RowMutant): Promise<boolean> => {
    await api.database.query('begin');
    try {
      await api.database.query(sql);
      const faults = await rowFaults(api.database, { viewers, tables: [table] });
      return faults.length > 0 || (await catalogueFaults(api.database)).length > 0;
    } finally {
      await api.database.query('rollback');
    }
  };

  it('is found, whichever it is', async () => {
    const asked = sampled(mutants, SAMPLE.rows);
    const survivors: string[] = [];
    for (const mutant of asked) if (!(await isKilled(mutant))) survivors.push(mutant.name);
    process.stdout.write(`${asked.length} of ${mutants.length} mutants of row security: ${asked.length - survivors.length} killed\n`);
    expect(survivors).toEqual([]);
  }, 1_200_000);
});
