import type { ApiClient, ApiError } from './apiClient';

/** Plays one verb after another through the public API and tells what happens, so that a reader understands the case. */
export class Storyteller {
  private chapters = 0;

  constructor(
    private readonly api: ApiClient,
    private readonly write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  ) {}

  chapter(title: string): void {
    this.chapters += 1;
    this.write(`\n${this.chapters}. ${title}`);
  }

  say(line: string): void {
    this.write(`   ${line}`);
  }

  /** A verb that must succeed; gives the changed object's selected fields. */
  async act<Object>(account: string, verb: string, input: object, selection: string, sentence: string): Promise<Object> {
    const data = await this.api.ask<Record<string, Record<string, Object>>>(account, documentOf(verb, selection), { input });
    const [object] = Object.values(data[verb] ?? {});
    if (object === undefined) throw new Error(`${verb} answered nothing.`);
    this.tell(account, verb, sentence);
    return object;
  }

  /** A verb that the rules must refuse with this code; gives the refusals. */
  async refused(account: string, verb: string, input: object, selection: string, code: string, sentence: string): Promise<void> {
    const answer = await this.api.answer(account, documentOf(verb, selection), { input });
    const [error] = answer.errors ?? [];
    if (error?.extensions?.code !== code)
      throw new Error(`${verb} as ${account} should have been refused with ${code}, but: ${JSON.stringify(answer)}`);
    this.tell(account, verb, `REFUSED, ${code}: ${sentence}`);
    for (const line of explanations(error)) this.say(`${' '.repeat(14)}   ↳ ${line}`);
  }

  ask<Data>(account: string, query: string, variables: object = {}, purpose?: string): Promise<Data> {
    return this.api.ask<Data>(account, query, variables, purpose);
  }

  private tell(account: string, verb: string, sentence: string): void {
    this.say(`${account.padEnd(13)} ${sentence}  (${verb})`);
  }
}

const documentOf = (verb: string, selection: string) =>
  `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${selection} } }`;

const explanations = (error: ApiError) =>
  (error.extensions?.refusals ?? []).map(({ rule, message, gate }) => `${rule}${gate === null ? '' : ` ${gate}`}: ${message}`);
