import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Material } from './material';
import type { Random } from './random';

/** A value in the form of a variable: JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const INSTANTS = ['2019-03-23T00:00:00Z', '2026-02-01T10:00:00.000Z', '2026-06-01T12:30:00+03:00', '2030-01-01T00:00:00Z'];
const COUNTRIES = ['FRA', 'DEU', 'IRQ', 'TUN', 'XXA'];
const DATES = ['1988-03-02', '1988', '1988-07', '2015-01-01', '198X', '1988~'];
const KIND_OF_TYPE: Readonly<Record<string, string>> = { Detainee: 'Person', ProtectedResident: 'Person' };
const ABSENT_ID = '10ffffff-ffff-8fff-8fff-ffffffffffff';

/** Arguments and variables of every input type of a schema: mostly of things that are there, at times of none, at times refused. */
export class Values {
  constructor(
    private readonly random: Random,
    private readonly material: Material,
  ) {}

  /** `answer` is the name of the type that the field answers: ids are then mostly of its kind. */
  of(type: GraphQLInputType, name: string, answer: string): Json {
    if (isNonNullType(type)) return this.present(type.ofType, name, answer);
    return this.random.chance(0.04) ? null : this.present(getNullableType(type), name, answer);
  }

  private present(type: GraphQLInputType, name: string, answer: string): Json {
    const { random } = this;
    if (isListType(type))
      return Array.from({ length: random.int(random.chance(0.1) ? 0 : 1, 3) }, () => this.of(type.ofType, name, answer));
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const asked = fields.filter((field) => isNonNullType(field.type) || random.chance(1.5 / fields.length));
      return Object.fromEntries(asked.map((field) => [field.name, this.of(field.type, field.name, answer)]));
    }
    return this.scalar('name' in type ? type.name : '', name, answer);
  }

  private scalar(type: string, name: string, answer: string): Json {
    const { random, material } = this;
    switch (type) {
      case 'Boolean':
        return random.chance(0.5);
      case 'Int':
        return random.chance(0.05) ? random.pick([0, -1, 101, 2_147_483_647]) : random.int(1, random.chance(0.2) ? 50 : 4);
      case 'Float':
        return random.pick([0, 0.5, 1, 12.75]);
      case 'ID':
        return this.id(answer);
      case 'CaseRef':
        return random.pick(material.refs);
      case 'CountryCode':
        return random.pick(COUNTRIES);
      case 'DateTime':
        return random.pick(INSTANTS);
      case 'PartialDate':
        return random.pick(DATES);
      case 'BCP47':
        return random.pick(['ar', 'fr', 'ar-Latn']);
      case 'Sha256':
        return 'ab'.repeat(32);
      default:
        return name === 'after' || name === 'before' ? this.cursor(answer) : random.pick(material.texts);
    }
  }

  private id(answer: string): string {
    const { random, material } = this;
    const fitting = material.ids.get(KIND_OF_TYPE[answer] ?? answer) ?? [];
    if (random.chance(0.75) && fitting.length > 0) return random.pick(fitting);
    if (random.chance(0.7)) return random.pick([...random.pick([...material.ids.values()])]);
    return random.pick([ABSENT_ID, 'no-id', '']);
  }

  private cursor(answer: string): string {
    const { random, material } = this;
    const fitting = material.cursors.get(answer) ?? [];
    if (random.chance(0.9) && fitting.length > 0) return random.pick(fitting);
    return random.pick([...[...material.cursors.values()].flat(), 'bm90IGEgY3Vyc29y', '']);
  }

  /** Which arguments a field is asked with. */
  asked(args: readonly GraphQLArgument[]): GraphQLArgument[] {
    const { random } = this;
    const required = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
    const optional = args.filter((arg) => !required.includes(arg));
    const keys = optional.filter(({ name }) => ['id', 'ref', 'code'].includes(name));
    if (keys.length > 1 && keys.length === args.length) return random.chance(0.95) ? [random.pick(keys)] : random.shuffled(keys);
    const lists = optional.filter(({ name }) => ['first', 'last', 'after', 'before'].includes(name));
    const paging = lists.length > 0 ? this.paging(lists) : [];
    return [...required, ...paging, ...optional.filter((arg) => !lists.includes(arg) && random.chance(0.35))];
  }

  private paging(lists: readonly GraphQLArgument[]): GraphQLArgument[] {
    const { random } = this;
    if (random.chance(0.06)) return lists.filter(() => random.chance(0.5));
    const ways = [['first'], ['first'], ['first', 'after'], ['last'], ['last', 'before'], []];
    const names = random.pick(ways);
    return lists.filter(({ name }) => names.includes(name));
  }
}

/** A value as it is written in a document. */
export function literal(value: Json, type: GraphQLInputType): string {
  if (value === null) return 'null';
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = Array.isArray(value) ? (value as readonly Json[]) : [value];
    return `[${items.map((item) => literal(item, nullable.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    return `{${Object.entries(value)
      .flatMap(([name, inner]) => (fields[name] ? [`${name}: ${literal(inner as Json, fields[name].type)}`] : []))
      .join(', ')}}`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}
