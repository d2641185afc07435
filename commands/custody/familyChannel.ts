import type { DataTransferBasis } from '../../domain/country/vocabulary';
import type { FamilyEvent, NotificationChannel } from '../../domain/custody/vocabulary';
import { BadUserInput, GuardFailed } from '../../domain/errors';
import type { ConsularChoice } from '../../domain/nationality/vocabulary';
import { recordDisclosures } from '../nationality/recordDisclosures';
import type { Tx } from '../Tx';

export interface WordToFamily {
  /** Of the notice. */
  readonly id: string;
  readonly personId: string;
  readonly event: FamilyEvent;
  readonly channel?: NotificationChannel | null;
  readonly country?: string | null;
  readonly sentAt?: Date | null;
}

interface Post {
  readonly country: string;
  readonly ofState: DataTransferBasis;
  readonly choice: ConsularChoice | null;
  readonly fearsState: boolean | null;
}

const ICRC = 'International Committee of the Red Cross';

/**
 * I-33. Whoever carries word to a family learns of the person: a consular post of its State, the ICRC of no State. What is told to
 * the family itself goes to neither State nor organisation.
 * @returns the State through whose post the word goes; null where it is none.
 * @throws BadUserInput where the State is not known, GuardFailed where the post may not learn of the person (I-13, I-14)
 */
export async function discloseToWhoCarries(tx: Tx, word: WordToFamily): Promise<string | null> {
  const { id, personId, channel, sentAt } = word;
  if (sentAt == null || channel == null || channel === 'DIRECT') return null;
  const post = channel === 'CONSULAR' ? await postOf(tx, word) : null;
  await recordDisclosures(tx, [
    {
      kind: 'FAMILY_NOTICE',
      personId,
      country: post?.country ?? 'XXX',
      recipient: post === null ? ICRC : `Consular post of ${post.country}`,
      ofState: post?.ofState ?? 'NONE',
      items: 'The name, and of what the family is told',
      subjectId: id,
      transferredAt: sentAt,
    },
  ]);
  return post?.country ?? null;
}

async function postOf(tx: Tx, { personId, country, event }: WordToFamily): Promise<Post> {
  const posts = await tx.query<Post>(
    `select o.code as country, o.data_transfer_basis as of_state, r.choice, r.fears_state
     from origin_country o left join consular_record r on r.country = o.code and r.person_id = $1
     where o.is_state and (o.code = $2 or $2::text is null and r.choice = 'REQUESTED' and not r.fears_state)`,
    [personId, country ?? null],
  );
  const [post] = posts;
  if (!post || posts.length > 1)
    throw new BadUserInput([
      country == null
        ? { path: 'input.country', code: 'REQUIRED', message: 'Say through which State’s post the family is told.' }
        : { path: 'input.country', code: 'INVALID_VALUE', message: 'This is no code of a State.' },
    ]);
  if (post.fearsState === true)
    throw new GuardFailed([{ rule: 'I-14', message: 'The person fears this State: the family is told by another way.', gate: null }]);
  // Who has died asks for nothing any more; what was declined in life stays declined.
  if (event === 'DEATH' ? post.choice === 'DECLINED' : post.choice !== 'REQUESTED')
    throw new GuardFailed([
      { rule: 'I-13', message: 'The person has not asked for this State’s consul: the family is told by another way.', gate: null },
    ]);
  return post;
}
