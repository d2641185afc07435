import type { Role } from '../../../domain/access/vocabulary';

const files = import.meta.glob<string>('./*.graphql', { query: '?raw', import: 'default', eager: true });

/** The tabs a role begins with: a file per role, one operation a tab, each under a comment that says what it is for. */
export function examplesFor(role: Role): readonly string[] {
  const name = role.toLowerCase().replaceAll('_', '-');
  return split(files['./everyone.graphql'] ?? '').concat(split(files[`./${name}.graphql`] ?? ''));
}

/** Operations are parted by an empty line before a comment. */
const split = (text: string) =>
  text
    .split(/\n\s*\n(?=#)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
