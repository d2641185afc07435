import { readFileSync } from 'node:fs';
import { lettersOf, nameLikeness, skeletonOf } from '../domain/person/matching';
import { nameFit } from '../domain/person/nameAlignment';
import { type SoundWord, soundWords } from '../domain/person/nameSounds';

/**
 * `node dist/bench/names.js FILE.tsv [questions]`: recall of name search. One spelling of each group is asked for, another
 * spelling of it and one of every other group are the index, so that exactly one answer is right. Candidates as in
 * `searchPersons`: the five hundred nearest by trigrams of the keys.
 */
interface Spelling {
  readonly group: string;
  readonly script: string;
  readonly name: string;
}
interface Held extends Spelling {
  readonly skeleton: readonly string[];
  readonly skeletonGrams: ReadonlySet<string>;
  readonly letterGrams: ReadonlySet<string>;
  readonly letters: readonly string[];
  readonly words: readonly SoundWord[];
}

const grams = (text: string): ReadonlySet<string> =>
  new Set(text.split(' ').flatMap((word) => Array.from({ length: word.length + 1 }, (_, at) => `  ${word} `.slice(at, at + 3))));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

const held = (spelling: Spelling): Held => {
  const skeleton = skeletonOf(spelling.name);
  const letters = lettersOf(spelling.name);
  return {
    ...spelling,
    skeleton,
    skeletonGrams: grams(skeleton.join(' ')),
    letters: letters.split(' '),
    letterGrams: grams(letters),
    words: soundWords(spelling.name),
  };
};

const [file = '', questions = '400', show = '0'] = process.argv.slice(2);
const groups = new Map<string, Spelling[]>();
for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
  const [group = '', script = '', name = ''] = line.split('\t');
  groups.set(group, [...(groups.get(group) ?? []), { group, script, name }]);
}

function measure(from: string, to: string): void {
  const index: Held[] = [];
  const asked: Held[] = [];
  for (const spellings of groups.values()) {
    const answers = spellings.filter(({ script }) => script === to);
    const answer = answers[0] ?? spellings[0];
    const question = spellings.filter(({ script, name }) => script === from && name !== answer?.name).at(-1);
    if (answer) index.push(held(answer));
    if (question && answer?.script === to) asked.push(held(question));
  }
  const frequency = (keysOf: (entry: Held) => Iterable<string>, entries: readonly Held[]) => {
    const holders = new Map<string, number>();
    for (const entry of entries) for (const key of new Set(keysOf(entry))) holders.set(key, (holders.get(key) ?? 0) + 1);
    return holders;
  };
  const step = Math.max(1, Math.floor(asked.length / Number(questions)));
  const sample = asked.filter((_, at) => at % step === 0);
  const result = { candidate: 0, oldFirst: 0, oldTen: 0, first: 0, ten: 0 };
  for (const question of sample) {
    const candidates = index
      .map((entry) => ({
        entry,
        near: Math.max(likeness(question.skeletonGrams, entry.skeletonGrams), likeness(question.letterGrams, entry.letterGrams)),
      }))
      .sort((a, b) => b.near - a.near)
      .slice(0, 500)
      .map(({ entry }) => entry);
    if (candidates.some(({ group }) => group === question.group)) result.candidate += 1;
    const oldHolders = frequency(({ skeleton }) => skeleton, candidates);
    const oldRank = rank(question.group, candidates, (entry) => {
      const consonants = nameLikeness(question.skeleton, entry.skeleton, (word) => 1 / Math.log2(2 + (oldHolders.get(word) ?? 0)));
      return 0.7 * consonants + 0.3 * Math.max(nameLikeness(question.letters, entry.letters), consonants * 0.8);
    });
    const holders = frequency(({ words }) => words.map(({ key }) => key), candidates);
    const weightOf = (key: string) => Math.log(1 + candidates.length / (1 + (holders.get(key) ?? 0)));
    const newRank = rank(question.group, candidates, (entry) => nameFit(question.words, entry.words, weightOf));
    if (oldRank === 0) result.oldFirst += 1;
    if (oldRank < 10) result.oldTen += 1;
    if (newRank === 0) result.first += 1;
    if (newRank < 10) result.ten += 1;
    if (show !== '0' && newRank > 0 && newRank !== Infinity) {
      const right = candidates.find(({ group }) => group === question.group);
      process.stdout.write(
        `   ${newRank} ${question.name} | ${right?.name} | ${best(candidates, (entry) => nameFit(question.words, entry.words, weightOf))?.name}\n`,
      );
    }
  }
  const percent = (count: number) => ((100 * count) / sample.length).toFixed(1);
  process.stdout.write(
    `${from} -> ${to}: ${sample.length} of ${index.length}; candidates ${percent(result.candidate)}; consonants ${percent(result.oldFirst)}/${percent(result.oldTen)}; sounds ${percent(result.first)}/${percent(result.ten)}\n`,
  );
}

function best(candidates: readonly Held[], scoreOf: (entry: Held) => number): Held | undefined {
  return [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a))[0];
}

function rank(group: string, candidates: readonly Held[], scoreOf: (entry: Held) => number): number {
  const scores = candidates.map((entry) => ({ group: entry.group, score: scoreOf(entry) }));
  const right = scores.find((entry) => entry.group === group);
  return right ? scores.filter(({ group: other, score }) => other !== group && score >= right.score).length : Infinity;
}

for (const [from, to] of [
  ['Latn', 'Latn'],
  ['Arab', 'Latn'],
  ['Latn', 'Arab'],
  ['Arab', 'Arab'],
] as const)
  measure(from, to);
