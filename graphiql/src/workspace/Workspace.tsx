import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Purpose } from '../../../domain/access/vocabulary';
import { examplesFor } from '../examples/examplesFor';
import { type Account, keepPurpose, keptPurpose } from '../session/session';
import type { Token } from '../session/signIn';
import { AccountBar } from './AccountBar';
import { createApiFetcher } from './apiFetcher';
import { tabStorage } from './tabStorage';

interface WorkspaceProps {
  readonly account: Account;
  readonly token: Token;
  readonly onSignOut: () => void;
  readonly onRenew: () => void;
}

/** GraphiQL as the signed-in account: its examples in the tabs, its purpose on every request. */
export function Workspace({ account, token, onSignOut, onRenew }: WorkspaceProps) {
  const [purpose, setPurpose] = useState<Purpose | null>(() => keptPurpose(account));
  const [expired, setExpired] = useState(false);
  // Read at the time of each request, so that a change of purpose does not load the schema again.
  const current = useRef(purpose);
  const fetcher = useMemo(
    () =>
      createApiFetcher(
        token,
        () => current.current,
        () => setExpired(true),
      ),
    [token],
  );
  const storage = useMemo(() => tabStorage(account.id), [account.id]);
  const examples = useMemo(() => examplesFor(account.role), [account.role]);

  return (
    <div className="repatria-workspace">
      <AccountBar
        account={account}
        purpose={purpose}
        onPurpose={(chosen) => {
          current.current = chosen;
          keepPurpose(chosen);
          setPurpose(chosen);
        }}
        onSignOut={onSignOut}
      />
      {expired && (
        <p role="alert" className="repatria-expired">
          Your sign-in has ended.{' '}
          <button type="button" onClick={onRenew}>
            Sign in again
          </button>
        </p>
      )}
      <GraphiQL
        fetcher={fetcher}
        storage={storage}
        defaultTabs={examples.map((query) => ({ query }))}
        defaultQuery={examples[0] ?? ''}
        isHeadersEditorEnabled={false}
        defaultEditorToolsVisibility={false}
      >
        <GraphiQL.Logo>
          <span />
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
