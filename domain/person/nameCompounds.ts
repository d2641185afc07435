/**
 * Compounds that lists write as one word, with hyphens or as several: taken apart into their words, each spelled one way
 * (domain E.6, rule 3). What is left of the article and its assimilations falls to the particles.
 */
const COMPOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})عبد\s*ا?لله?(?!\p{L})/gu, 'عبدله'],
  // Abd al-X, Abdul X, Abdelx, Abdurx, Abderrx; Abdullah is one word.
  [/(?<!\p{L})(?:abd|abed)[\s-]*[aeou]*ll?[aeo]h?(?!\p{L})/gu, 'bdullah'],
  [/(?<!\p{L})(?:abd|abed)[\s-]*(?:[aeiou]{1,2}l|(?:[aeiou](?:sh|[rsdntz]))(?=[\s-]))?[\s-]+(?=\p{L}{3})/gu, 'abd '],
  [/(?<!\p{L})abd[aeiou]{1,2}l(?=\p{L}{3})/gu, 'abd '],
  [/(?<!\p{L})abd[aeiou]{0,2}(?:r(?=r)|s(?=s)|n(?=n)|d(?=d)|t(?=t)|z(?=z))?(?=[b-df-hj-np-tv-z]\p{L}{3})/gu, 'abd '],
  [/(?<!\p{L})bdullah(?!\p{L})/gu, 'abdullah'],
  [/(?<!\p{L})عبد\s*ال(?=\p{L}{2})/gu, 'عبد '],
  [/(?<!\p{L})абд(?:[уеэаи]л?ь?)?[\s-]*(?=\p{L}{4})/gu, 'абд '],
  // Nur al-Din, Noureddine.
  [/(?<=\p{L}{2})(?:[aeiu]?dd|[aeu]ld)(?:in|een|ine)(?!\p{L})/gu, ' din'],
  [/(?<!\p{L})(?:[aeu]l|[aeiu]d|d)?[\s-]*(?:din|deen|dine)(?!\p{L})/gu, 'din'],
  [/(?<=\p{L}{2})الدين(?!\p{L})/gu, ' دين'],
  // Alireza, Mohammadzadeh.
  [/(?<=\p{L}{3})(reza|zadeh?)(?!\p{L})/gu, ' $1'],
  [/(?<=\p{L}{2})(رضا|زاده)(?!\p{L})/gu, ' $1'],
  // Patronymics of the Caucasus and of Central Asia: the father's name and "son of" or "daughter of".
  [/(?<=\p{L}{3})(?:ovich|evich|ovitch|evitch|owich|ovna|evna|oglu|ogly|ugli|uly|kizi|qizi|kyzy)(?!\p{L})/gu, ''],
  [/(?<=\p{L}{3})(?:ович|евич|овна|евна|оглы|углы|улы|кызы|кизи|угли)(?!\p{L})/gu, ''],
];

/** A name, in lower case and without accents, with its compounds taken apart. */
export const takenApart = (name: string): string => COMPOUNDS.reduce((text, [from, to]) => text.replace(from, to), name);
