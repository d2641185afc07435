import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Purpose } from '../../../domain/access/vocabulary';
import { examplesFor } from '../examples/examplesFor';
import { reportsFor } from '../reports/reportLibrary';
import { ResultsPane } from '../schedules/ResultsPane';
import { RunOpener } from '../schedules/RunOpener';
import { ScheduleDeskProvider } from '../schedules/ScheduleDesk';
import { type Account, keepPurpose, keptPurpose } from '../session/session';
import type { SignInFault, Token } from '../session/signIn';
import { useIdleEnd } from '../session/useIdleEnd';
import { LinkOpener } from '../share/LinkOpener';
import { AccountBar } from './AccountBar';
import { createApiFetcher, SCHEMA_OPERATION } from './apiFetcher';
import { createAskApi } from './askApi';
import { PaneSwitch } from './PaneSwitch';
import { pluginsFor } from './plugins';
import { StatedPurpose } from './StatedPurpose';
import { tabStorage } from './tabStorage';
import { useEditorColors } from './useEditorColors';
import { useListedTabs } from './useListedTabs';

interface WorkspaceProps {
  readonly account: Account;
  readonly token: Token;
  /** `idle`: nobody asked for it, nobody was there. */
  readonly onSignOut: (idle: boolean) => void;
  readonly onRenew: (fault: SignInFault) => void;
}

/** GraphiQL as the signed-in account: its reports and examples, its purpose on every request, its part of the schema. */
export function Workspace({ account, token, onSignOut, onRenew }: WorkspaceProps) {
  const [purpose, setPurpose] = useState<Purpose | null>(() => keptPurpose(account));
  const [fault, setFault] = useState<SignInFault | null>(null);
  // Read at the time of each request, so that a change of purpose does not load the schema again.
  const current = useRef(purpose);
  const fetcher = useMemo(
    () => createApiFetcher({ account, token, purpose: () => current.current, onExpired: setFault }),
    [account, token],
  );
  const ask = useMemo(() => createAskApi({ token, purpose: () => current.current, onExpired: setFault }), [token]);
  const storage = useMemo(() => tabStorage(account.id), [account.id]);
  const examples = useMemo(() => examplesFor(account.role), [account.role]);
  const plugins = useMemo(() => pluginsFor(account.role), [account.role]);
  const stated = useMemo(
    () => ({
      purpose,
      allowed: account.allowedPurposes,
      state: (chosen: Purpose | null) => {
        current.current = chosen;
        keepPurpose(chosen);
        setPurpose(chosen);
      },
    }),
    [account, purpose],
  );
  useIdleEnd(() => onSignOut(true));
  useListedTabs();
  useEditorColors();
  const hasReports = useMemo(() => reportsFor(account.role).length > 0, [account.role]);

  return (
    <ScheduleDeskProvider account={account} ask={ask}>
      <div className="repatria-workspace">
        <AccountBar account={account} purpose={purpose} onPurpose={stated.state} onSignOut={() => onSignOut(false)} />
        {fault && (
          <p role="alert" className="repatria-expired">
            {fault === 'ENDED' ? 'Your sign-in has ended.' : 'This act wants a recent sign-in.'}{' '}
            <button type="button" onClick={() => onRenew(fault)}>
              Sign in again
            </button>
          </p>
        )}
        <StatedPurpose.Provider value={stated}>
          <GraphiQL
            fetcher={fetcher}
            storage={storage}
            introspectionQueryName={SCHEMA_OPERATION}
            plugins={plugins.all}
            {...(hasReports ? { visiblePlugin: plugins.library } : {})}
            defaultTabs={examples.map((query) => ({ query }))}
            defaultQuery={examples[0] ?? ''}
            isHeadersEditorEnabled={false}
            defaultEditorToolsVisibility={false}
          >
            <GraphiQL.Logo>
              <PaneSwitch />
            </GraphiQL.Logo>
            <GraphiQL.Footer>
              <ResultsPane />
            </GraphiQL.Footer>
            <LinkOpener />
            <RunOpener />
          </GraphiQL>
        </StatedPurpose.Provider>
      </div>
    </ScheduleDeskProvider>
  );
}
