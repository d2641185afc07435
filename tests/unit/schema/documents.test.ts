import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '../../../server/documents/write';

describe('generated documents', () => {
  it.each(Object.keys(documents))('%s is what the tables say now (npm run schema, npm run docs)', async (file) => {
    const committed = readFileSync(path.join(__dirname, '../../..', file), 'utf8');
    expect(committed === (await documents[file]?.())).toBe(true);
  });
});
