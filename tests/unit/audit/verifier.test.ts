import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('verifier');

describe('the verifier', () => {
  it('passes its own tests, by itself', async () => {
    const { code, text } = await new Promise<{ code: number; text: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--test', '--test-reporter=tap'],
        { cwd: FOLDER, env: { ...process.env, NODE_OPTIONS: '' } },
        (error, stdout) => resolve({ code: error ? 1 : 0, text: stdout }),
      );
    });
    expect({ code, failed: text.match(/^not ok.*$/gm) ?? [] }).toEqual({ code: 0, failed: [] });
    expect(Number(/^# pass (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(20);
  }, 120_000);

  it('needs nothing of ours and nothing of anybody else’s', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(FOLDER, 'package.json'), 'utf8')) as { dependencies?: object };
    expect(dependencies).toBeUndefined();
    for (const file of ['bin/verify.js', 'src/canonical.js', 'src/log.js', 'src/merkle.js', 'src/note.js']) {
      const imports = [...readFileSync(path.join(FOLDER, file), 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
      expect(imports.filter((from) => !from.startsWith('node:') && !/^\.\.?\/(src\/)?\w+\.js$/.test(from))).toEqual([]);
    }
  });
});
