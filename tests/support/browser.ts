import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian, other distributions and Chrome put the browser. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where no Chromium is installed: tests of pages then say that they were skipped. */
export const chromiumPath = PLACES.find((place) => existsSync(place));

/** A page is several megabytes of editor: on a busy machine half a minute is not enough for it. */
export const PATIENCE = 90_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    // No sandbox: tests also run as root, which Chromium refuses otherwise. The rest keeps the browser's own calls home quiet.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface PageRecord {
  /** Addresses asked for that are not at the origin. */
  readonly foreign: string[];
  /** Errors and warnings of the console, and exceptions nobody caught. */
  readonly faults: string[];
}

/** Notes what a page should never do. */
export function watchPage(page: Page, origin: string): PageRecord {
  const record: PageRecord = { foreign: [], faults: [] };
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) record.foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') record.faults.push(message.text());
  });
  page.on('pageerror', (error) => record.faults.push(error.message));
  return record;
}
