import { buildSchema, introspectionFromSchema } from 'graphql';
import { queryAccess } from '../../../domain/access/operations';
import { variableFields } from '../../../graphiql/src/reports/variableFields';
import { readValues, withValue, writeValues } from '../../../graphiql/src/reports/variableValues';
import { visibleSchema } from '../../../graphiql/src/schema/visibleSchema';
import { linkTo, readLink } from '../../../graphiql/src/share/link';

const schema = buildSchema(`
  scalar DateTime
  scalar CountryCode
  "How it stands."
  enum Status { "Waits." OPEN "Is over." DONE }
  input Filter { "Only of this State." state: CountryCode  status: [Status!] }
  interface Node { id: ID! }
  type Clock implements Node { id: ID! status: Status }
  type Secret implements Node { id: ID! inner: Deep }
  type Deep { value: Int }
  type SecretConnection { nodes: [Secret!]! }
  type Desk { name: String secrets: SecretConnection }
  input CloseInput { id: ID! }
  type Query { "Clocks." clocks("As things stood then." asOf: DateTime, filter: Filter, first: Int): [Clock!]!  node(id: ID!): Node  secret: Secret  secrets: SecretConnection  desk: Desk }
  type Mutation { closeClock(input: CloseInput!): Clock }
`);

describe('The form for variables', () => {
  it('has a control for each type, described by what the variable fills', () => {
    const text =
      'query Q($day: DateTime, $filter: Filter, $status: Status! = OPEN, $most: Int!) { clocks(asOf: $day, filter: $filter, first: $most) { id } }';
    expect(
      variableFields(text, schema).map(({ path, control, required, description }) => [path.join('.'), control, required, description]),
    ).toEqual([
      ['day', 'instant', false, 'As things stood then.'],
      ['filter.state', 'country', false, 'Only of this State.'],
      ['filter.status', 'choices', false, null],
      ['status', 'choice', false, null],
      ['most', 'number', true, null],
    ]);
  });

  it('offers the values of an enumeration with what they mean', () => {
    const [field] = variableFields('query Q($status: Status!) { clocks { id } }', schema);
    expect(field?.choices).toEqual([
      { value: 'OPEN', description: 'Waits.' },
      { value: 'DONE', description: 'Is over.' },
    ]);
  });

  it.each(['query Q(', '{ clocks { id } }', 'query Q($x: Nothing) { clocks { id } }'])('has no field for %s', (text) => {
    expect(variableFields(text, schema)).toEqual([]);
  });

  it('writes values in their place and takes empty inputs out', () => {
    const given = withValue({}, ['filter', 'state'], 'FRA');
    expect(given).toEqual({ filter: { state: 'FRA' } });
    expect(withValue(given, ['filter', 'state'], undefined)).toEqual({});
    expect(writeValues({})).toBe('');
    expect(readValues('{"a": 1}')).toEqual({ a: 1 });
    expect(readValues('{"a": ')).toBeNull();
  });
});

describe('The schema shown', () => {
  const shown = (...permissions: string[]) => visibleSchema(introspectionFromSchema(schema), permissions).__schema;
  const names = (...permissions: string[]) =>
    shown(...permissions)
      .types.map(({ name }) => name)
      .filter((name) => !name.startsWith('__'));

  it('is the part that the role may use', () => {
    expect(names('clocks', 'node')).toEqual(expect.arrayContaining(['Query', 'Clock', 'Node', 'Status', 'Filter', 'CountryCode']));
    for (const closed of ['Secret', 'Deep', 'CloseInput', 'Mutation']) expect(names('clocks', 'node')).not.toContain(closed);
    expect(shown('clocks').mutationType).toBeNull();
  });

  it('leaves out a list on another object that the role may ask for nowhere', () => {
    expect(names('desk')).not.toContain('SecretConnection');
    expect(names('desk', 'secrets')).toContain('Secret');
  });

  it('has the inputs of what the role may do', () => {
    expect(names('clocks', 'closeClock')).toEqual(expect.arrayContaining(['Mutation', 'CloseInput']));
  });

  it('lets no interface point to a type that is not there', () => {
    const node = shown('clocks', 'node').types.find(({ name }) => name === 'Node');
    expect(node).toMatchObject({ possibleTypes: [{ name: 'Clock' }] });
  });

  it('knows roots by the names in which permissions are told', () => {
    expect(Object.keys(queryAccess)).toContain('statistics');
  });
});

describe('A link to a question', () => {
  const question = { query: '# question: Who?\nquery Q($s: String) { a(s: $s) }', variables: '{"s": "محمد & =1"}' };

  it('carries query and variables in the fragment, and gives them back', () => {
    const link = new URL(linkTo(question, 'https://repatria.example/graphiql/#query=old'));
    expect(link.search).toBe('');
    expect(readLink(link.hash)).toEqual(question);
  });

  it.each(['', '#', '#section', '#variables=%7B%7D'])('is none in %j', (fragment) => {
    expect(readLink(fragment)).toBeNull();
  });
});
