import 'reflect-metadata';
import { type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { mayCall } from '../../../domain/access/operations';
import { purposes, roles } from '../../../domain/access/vocabulary';
import { readReportFile } from '../../../domain/statistics/reportFile';
import { reportLibrary } from '../../../queries/statistics/reportLibrary';
import { createSchema } from '../../../server/schema';

const GROUPS = ['Custody', 'States', 'Requests', 'Children', 'Law', 'Movements', 'Protection', 'Data protection', 'Persons'];
/** The twenty-five of domain F.1, and from 91 on what the workspace offers besides. */
const QUESTIONS = 25;
const FURTHER = 91;
const reports = [...reportLibrary().values()];
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await createSchema();
});

const operationOf = (document: string) => {
  const { definitions } = parse(document);
  const [operation] = definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition] : []));
  if (!operation || definitions.length !== 1) throw new Error('A report is one operation.');
  return operation;
};
/** Root fields that a variable may switch on are for those who may ask them. */
const rootFields = (document: string) =>
  operationOf(document).selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && !selection.directives?.some(({ name }) => name.value === 'include') ? [selection.name.value] : [],
  );

describe('the library of reports', () => {
  it('answers every question, each in one file', () => {
    const asked = reports.map(({ number }) => number).filter((number) => number < FURTHER);
    expect(asked).toEqual(Array.from({ length: QUESTIONS }, (_, place) => place + 1));
    expect(new Set(reports.map(({ number }) => number)).size).toBe(reports.length);
  });

  describe.each(reports.map((report) => [report.name, report] as const))('%s', (_, report) => {
    it('is one query that the schema accepts', () => {
      expect(validate(schema, parse(report.document))).toEqual([]);
      const operation = operationOf(report.document);
      expect([operation.operation, operation.name === undefined]).toEqual(['query', false]);
    });

    it('may be run by every role that it names', () => {
      const may = roles.filter((role) => rootFields(report.document).every((field) => mayCall(role, 'Query', field)));
      expect(report.roles.filter((role) => !may.includes(role))).toEqual([]);
    });

    it('belongs to a known group and purpose, and leaves no variable without a value', () => {
      expect(GROUPS).toContain(report.group);
      if (report.purpose !== null) expect(purposes).toContain(report.purpose);
      const needed = operationOf(report.document).variableDefinitions?.filter(
        ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
      );
      expect(needed).toEqual([]);
    });

    it('draws columns that it has', () => {
      const drawn = [...report.chart.matchAll(/=(\S+)/g)].map(([, path]) => path);
      const columns = report.blocks.map((block) => block.columns.map(({ path }) => path));
      expect(report.chart === 'none' || columns.some((paths) => drawn.every((path) => paths.includes(path ?? '')))).toBe(true);
    });
  });
});

describe('a report file', () => {
  const text = [...reportLibrary().values()][0]?.document ?? '';
  it.each([
    ['02-other.graphql', text, 'begins with the number'],
    ['01-a.graphql', text.replace('# group: Custody\n', ''), '“group” is missing'],
    ['01-a.graphql', text.replace('country;', 'colour;'), 'unknown colour'],
    ['01-a.graphql', text.replace('ANALYST', 'ANALISTE'), 'unknown ANALISTE'],
  ])('%s with a fault says where it is', (file, faulty, message) => {
    expect(() => readReportFile(file, faulty)).toThrow(message);
  });
});
