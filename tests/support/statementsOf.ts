import { Client } from 'pg';
import { isCounted } from './statementBudget';

/** The statements of the command that runs inside, told by the connection that wrote its history. */
export async function statementsOf(command: () => Promise<unknown>): Promise<string[]> {
  const seen: { readonly client: unknown; readonly text: string }[] = [];
  const original = Client.prototype.query;
  const spy = jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    const [first] = args;
    seen.push({ client: this, text: typeof first === 'string' ? first : String((first as { text?: string }).text) });
    return Reflect.apply(original, this, args);
  } as never);
  try {
    await command();
  } finally {
    spy.mockRestore();
  }
  const writer = seen.find(({ text }) => text.includes('insert into case_event'))?.client;
  const mine = seen.filter(({ client, text }) => client === writer && isCounted(text));
  return mine.map(({ text }) => text);
}
