import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../results/answer';
import { noticeOfFailure } from '../workspace/askApi';
import type { Page } from './schedule';

interface Pages<Node> {
  /** Null until the first page is there. */
  readonly nodes: readonly Node[] | null;
  readonly notice: Notice | null;
  /** Null where there are no more. */
  readonly more: (() => void) | null;
}

/** A list that is read page by page, and anew whenever `read` is another function. */
export function usePages<Node>(read: (after: string | null) => Promise<Page<Node>>): Pages<Node> {
  const [nodes, setNodes] = useState<readonly Node[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const load = useCallback(
    async (after: string | null, isCurrent: () => boolean) => {
      try {
        const page = await read(after);
        if (!isCurrent()) return;
        setNotice(null);
        setNodes((before) => (after === null ? page.nodes : [...(before ?? []), ...page.nodes]));
        setNext(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
      } catch (error) {
        if (isCurrent()) setNotice(noticeOfFailure(error));
      }
    },
    [read],
  );

  useEffect(() => {
    let current = true;
    void load(null, () => current);
    return () => {
      current = false;
    };
  }, [load]);

  return { nodes, notice, more: next === null ? null : () => void load(next, () => true) };
}
