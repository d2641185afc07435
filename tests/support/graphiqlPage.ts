import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { PATIENCE } from './browser';

/** A table as it is read: hidden counts as they are drawn. */
export interface ShownTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** GraphiQL as a person uses it. */
export class GraphiqlPage {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
  }

  async signIn(login: string, fragment = ''): Promise<void> {
    await this.page.goto(`${this.origin}/graphiql/${fragment}`);
    await this.enter(login);
  }

  /** From the welcome on. */
  async enter(login: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByLabel('Account').selectOption(login);
    await this.page.getByLabel('Password').fill('demo');
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.locator('.graphiql-query-editor .monaco-editor').first().waitFor({ state: 'attached' });
  }

  /** Comes to the page anew in the same tab, signed in as before. */
  async arrive(fragment = ''): Promise<void> {
    // Otherwise an address that differs in its fragment alone would load nothing.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.origin}/graphiql/${fragment}`);
    await this.page.locator('.graphiql-query-editor .monaco-editor').first().waitFor({ state: 'attached' });
  }

  get results() {
    return this.page.getByRole('region', { name: 'Results' });
  }

  get tabs() {
    return this.page.locator('.graphiql-tab-button').allInnerTexts();
  }

  async open(question: string): Promise<void> {
    await this.page.getByRole('region', { name: 'Reports' }).getByRole('button', { name: question }).click();
    await this.results.getByRole('heading', { name: question, level: 2 }).waitFor();
  }

  /** Runs what the tab holds and waits for the answer to be shown. */
  async run(): Promise<void> {
    const answered = this.page.waitForResponse((answer) => answer.url().endsWith('/graphql'));
    await this.results.getByRole('button', { name: 'Run', exact: true }).click();
    await answered;
    await this.page.locator('.repatria-results[aria-busy="false"]').waitFor();
  }

  /** The cells of the first table, row by row, as they are read. */
  rows(): Promise<readonly (readonly string[])[]> {
    return this.results
      .locator('table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }

  /** All tables of the answer, as they are seen. */
  tables(): Promise<readonly ShownTable[]> {
    return this.results.locator('table').evaluateAll((tables) =>
      tables.map((table) => ({
        heads: [...table.querySelectorAll('thead button')].map((head) => head.firstChild?.textContent ?? ''),
        rows: [...table.querySelectorAll('tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.querySelector('bdi, [aria-hidden]')?.textContent ?? ''),
        ),
      })),
    );
  }

  async export(item: string | RegExp): Promise<{ readonly name: string; readonly content: Buffer }> {
    await this.results.getByRole('button', { name: /Export/ }).click();
    const downloading = this.page.waitForEvent('download');
    await this.page.getByRole('menuitem', { name: item }).first().click();
    const download: Download = await downloading;
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }
}
