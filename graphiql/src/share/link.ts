import type { Question } from './question';

/**
 * A link to a question: query and variables stand in the fragment, which a browser sends to no server. It carries no
 * answer and no token: who opens it signs in and sees what they may see.
 */
export function linkTo({ query, variables }: Question, page: string): string {
  const fragment = new URLSearchParams({ query, ...(variables.trim() === '' ? {} : { variables }) });
  return `${page.replace(/#.*$/, '')}#${fragment}`;
}

/** Null where the fragment holds no question. */
export function readLink(fragment: string): Question | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = parts.get('query');
  return query ? { query, variables: parts.get('variables') ?? '' } : null;
}
