import { useEffect, useState } from 'react';
import { findIdentityProvider, type IdentityProvider } from './session/identityProvider';
import { type Account, accountOf, forgetEverything, keepToken, keptToken } from './session/session';
import { beginSignIn, finishSignIn, type Token } from './session/signIn';
import { revokeToken } from './session/signOut';
import { IDLE_MINUTES } from './session/useIdleEnd';
import { Welcome } from './Welcome';
import { Workspace } from './workspace/Workspace';

interface Session {
  readonly account: Account;
  readonly token: Token;
}

type Page =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signedOut'; readonly provider: IdentityProvider | null; readonly fault: string | null }
  | { readonly kind: 'signedIn'; readonly provider: IdentityProvider; readonly session: Session };

/** The page: a welcome until somebody is signed in, then the workspace. */
export function App() {
  const [page, setPage] = useState<Page>({ kind: 'loading' });

  useEffect(() => {
    void openPage().then(setPage);
  }, []);

  if (page.kind === 'loading') return <p className="repatria-loading">Loading …</p>;
  if (page.kind === 'signedOut') {
    const { provider, fault } = page;
    const signIn = provider ? () => attempt(() => beginSignIn(provider, true), setPage) : null;
    return <Welcome fault={fault} onSignIn={signIn} />;
  }
  const { provider, session } = page;
  return (
    <Workspace
      account={session.account}
      token={session.token}
      onSignOut={(idle) => {
        revokeToken(session.account, session.token);
        forgetEverything();
        setPage({
          kind: 'signedOut',
          provider,
          fault: idle ? `You were signed out: nobody used this page for ${IDLE_MINUTES} minutes.` : null,
        });
      }}
      onRenew={(fault) => attempt(() => beginSignIn(provider, fault === 'TOO_OLD'), setPage)}
    />
  );
}

let opening: Promise<Page> | undefined;

/** Once per visit: the code that the provider sent back is good for one use. */
function openPage(): Promise<Page> {
  opening ??= findPage();
  return opening;
}

async function findPage(): Promise<Page> {
  let provider: IdentityProvider | null = null;
  try {
    provider = await findIdentityProvider();
    const before = keptToken();
    const fresh = await finishSignIn(provider);
    if (fresh) keepToken(fresh);
    const token = fresh ?? keptToken();
    const account = token && (await accountOf(token));
    // Who signed in anew in this tab has one token, not two.
    if (fresh && before && account) revokeToken(account, before);
    if (token && account) return { kind: 'signedIn', provider, session: { account, token } };
    return { kind: 'signedOut', provider, fault: null };
  } catch (error) {
    return { kind: 'signedOut', provider, fault: messageOf(error) };
  }
}

function attempt(act: () => Promise<void>, show: (page: Page) => void): void {
  act().catch((error: unknown) => show({ kind: 'signedOut', provider: null, fault: messageOf(error) }));
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
