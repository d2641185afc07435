import { keyOf, soundsOf } from './nameSounds';

/** Words between the names of a chain that come and go from list to list: the article in all its assimilations, son and daughter of. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul ad ed ud as es us ash esh ush at et ut an en un ar er ur az ez uz adh edh ath eth bin ben ibn bint bent ould wuld oglu ogly ugli ' +
    'uly kizi qizi kyzy бин ибн бен аль эль ад ас аш ат ан ар оглы углы угли улы кызы кизи بن ابن بنت ولد ال اوغلو'
  ).split(' '),
);

/** Places and peoples after which men are called abroad; they tell where somebody came from, at most (domain E.6, rule 1). */
const ORIGINS =
  'almani faransi fransi tunisi tounsi shishani shami maghribi maghrebi iraqi suri souri turki libi masri britani amriki uzbaki uzbeki tajiki ' +
  'daghistani kurdi jazairi jazrawi urduni filistini lubnani saudi yamani afghani bakistani hindi rusi qawqazi albani bosni turkistani balujiki holandi muhajir ansari';
const ORIGIN_KEYS = new Set(ORIGINS.split(' ').map((word) => keyOf(soundsOf(word).sounds)));

const ARTICLE = /^(?:[aeu](?:l|sh|s|t|d|n|r|z)|аль|эль|ال)$/u;
const JOINED_ARTICLE = /^(?:[ae]l|[aeu](?=(sh|[stdnrz])\1)|ال)(?=.{3})/u;

/** Whether a word with the article before it says where somebody is from. */
export function isNisba(token: string, before: string | undefined): boolean {
  if (!/[iyeىيи]$/u.test(token)) return false;
  const article = before !== undefined && ARTICLE.test(before);
  if (!article && !JOINED_ARTICLE.test(token)) return false;
  return ORIGIN_KEYS.has(keyOf(soundsOf(article ? token : token.replace(JOINED_ARTICLE, '')).sounds));
}
